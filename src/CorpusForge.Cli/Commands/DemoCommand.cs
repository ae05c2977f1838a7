using System.CommandLine;
using CorpusForge.Cli.Demo;
using CorpusForge.Cli.Display;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Explaining;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Cli.Commands;

/// <summary><c>demo</c>: the whole flow on the small web site that comes with the project.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var (lake, workers) = (CommonOptions.Lake(), CommonOptions.Workers());
        var command = new Command(
            "demo",
            "Serves a small Japanese web site on loopback, archives it, and carries it to a mixture.\nExample: corpusforge demo --lake lake")
        {
            lake, workers,
        };
        command.SetAction(async (parsed, token) =>
        {
            var lakePath = parsed.GetValue(lake)!;
            var folder = Path.Combine(Path.GetFullPath(lakePath), "demo");
            Directory.CreateDirectory(folder);
            var archive = Path.Combine(folder, "demo.warc.gz");
            var recipePath = Path.Combine(folder, "demo.yaml");

            Console.WriteLine("1. A small web site is served on 127.0.0.1 and archived as a crawler would.");
            var archived = await DemoArchive.WriteAsync(archive, token).ConfigureAwait(false);
            Console.WriteLine($"   {archived.Captures} captures of {archived.Hosts} hosts, {Units.Bytes(archived.Bytes)}, {Units.Seconds(archived.Elapsed)}: {Shown(archive)}");

            Console.WriteLine("2. The recipe demo.yaml carries the archive to a mixture.");
            await File.WriteAllTextAsync(recipePath, Resources.RecipeText("demo.yaml"), token).ConfigureAwait(false);
            var recipe = RecipeLoader.Load(recipePath, []);
            await RunCommand.BuildAsync(new RunRequest(recipe, lakePath, parsed.GetValue(workers)), json: false, token).ConfigureAwait(false);

            Console.WriteLine();
            Console.WriteLine("3. Three pages and what happened to them.");
            using (var built = await BuiltRun.OpenAsync(recipe, lakePath).ConfigureAwait(false))
            {
                var stories = await new PageExplainer(built).ExamplesAsync(["kept", "ellipsis-ratio", "near"]).ConfigureAwait(false);
                stories.ToList().ForEach(StoryText.PrintBriefly);
            }

            PrintWhereNext(lakePath, recipePath);
            return CommandLine.Done;
        });
        return command;
    }

    private static void PrintWhereNext(string lake, string recipe)
    {
        Console.WriteLine();
        Console.WriteLine("Where to look next:");
        Next("every verdict, any page", $"corpusforge explain URL --recipe {Shown(recipe)} --lake {lake}");
        Next("all variants of the recipe", $"corpusforge run {Shown(recipe)} --lake {lake} --variants");
        Next("what another bound would do", $"corpusforge whatif {Shown(recipe)} --lake {lake} --set keep.hiragana-ratio.low=0.5");
        Next("what each rule removes", $"corpusforge filters report {Shown(recipe)} --lake {lake}");
        Next("versions and manifests", $"corpusforge mix list --lake {lake}");
        Next("is everything as written?", $"corpusforge mix verify demo --lake {lake}");
        Next("your own archive", $"corpusforge run pipelines/ja-web.yaml --lake {lake} --set sources.0.path=FILE.warc.gz");
        Console.WriteLine("  (from the source tree, `dotnet run -c Release --project src/CorpusForge.Cli --` stands for corpusforge)");
    }

    private static void Next(string what, string command) => Console.WriteLine($"  {what,-29} {command}");

    private static string Shown(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
}
