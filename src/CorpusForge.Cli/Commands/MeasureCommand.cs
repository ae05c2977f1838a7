using System.CommandLine;
using CorpusForge.Cli.Display;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Cli.Commands;

/// <summary><c>measure</c>: every measure of every line of a JSONL file, and the scores of models.</summary>
internal static class MeasureCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("INPUT") { Description = "A JSONL file with url and text (.gz and .zst too), as extract writes it." };
        var output = new Option<string>("--out", "-o") { Description = "The JSONL file to write.", HelpName = "FILE.jsonl", Required = true };
        var fast = new Option<bool>("--fast") { Description = "Leaves out the measures on demand: those of words, and other slow ones." };
        var scores = CommonOptions.Scores("Models that score each line: names, folders with a slash, or none; by default those that come with the program.");
        var workers = CommonOptions.Workers();
        var command = new Command(
            "measure",
            "Writes each line with \"measures\": {name: value} and \"scores\": {column: value}.\nExample: corpusforge measure pages.jsonl --out measured.jsonl")
        {
            input, output, fast, scores, workers,
        };
        command.SetAction(async (parsed, token) =>
        {
            OutputFile.Check(parsed.GetRequiredValue(output), [parsed.GetRequiredValue(input)]);
            var result = await LooseMeasuring.RunAsync(
                parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), !parsed.GetValue(fast), LooseScorers.Folders(parsed.GetValue(scores)!), parsed.GetValue(workers), token)
                .ConfigureAwait(false);
            return Report(result);
        });
        return command;
    }

    /// <summary>Tells what came of the lines; fails where none could be read.</summary>
    public static int Report(LooseMeasuring.Result result)
    {
        Console.Error.WriteLine($"{Units.Count(result.Pages)} pages in {Units.Seconds(result.Elapsed)}, {Units.MegabytesPerSecond(result.TextBytes, result.Elapsed)} of text"
            + (result.Quarantined == 0 ? "" : $"; {Units.Count(result.Quarantined)} lines could not be read"));
        foreach (var row in result.First)
        {
            Console.Error.WriteLine($"  {row.File}, byte {row.Offset}: {row.Reason}. {row.Message}");
        }

        return result is { Pages: 0, Quarantined: > 0 } ? CommandLine.Failed : CommandLine.Done;
    }
}
