using System.CommandLine;
using System.Diagnostics;
using CorpusForge.Cli.Display;
using CorpusForge.Japanese.Morphology.Compilation;

namespace CorpusForge.Cli.Commands;

/// <summary><c>dictionary</c>: the dictionary of the morphological analyser.</summary>
internal static class DictionaryCommand
{
    public static Command Create() => new(
        "dictionary", "The dictionary of the morphological analyser.\nExample: corpusforge dictionary compile /usr/share/mecab/dic/ipadic --out ipadic.dictionary") { Compile() };

    private static Command Compile()
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "Folder with the *.csv, matrix.def, char.def and unk.def of a dictionary in IPADIC's layout, EUC-JP or UTF-8.",
        };
        var output = new Option<string>("--out", "-o") { Description = "The file to write.", HelpName = "FILE", Required = true };
        var command = new Command(
            "compile",
            "Compiles a dictionary into the one file that the analyser maps; the same sources give the same bytes."
            + "\nExample: corpusforge dictionary compile /usr/share/mecab/dic/ipadic --out ipadic.dictionary (Debian: apt-get install mecab-ipadic)")
        {
            folder, output,
        };
        command.SetAction(parsed =>
        {
            var watch = Stopwatch.StartNew();
            var done = DictionaryCompiler.Compile(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(output));
            Console.WriteLine($"{Units.Count(done.Entries)} entries of {Units.Count(done.Surfaces)} surfaces, {Units.Count(done.Bytes)} bytes, in {Units.Seconds(watch.Elapsed)}");
            return CommandLine.Done;
        });
        return command;
    }
}
