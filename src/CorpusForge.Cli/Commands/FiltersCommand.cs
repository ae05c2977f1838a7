using System.CommandLine;
using System.Text.Json;
using CorpusForge.Cli.Display;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Reporting;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Cli.Commands;

/// <summary><c>filters</c>: what each rule of a recipe does.</summary>
internal static class FiltersCommand
{
    public static Command Create() => new(
        "filters", "Tells what each rule of a recipe does.\nExample: corpusforge filters report pipelines/ja-web.yaml --lake lake") { CreateReport() };

    private static Command CreateReport()
    {
        var recipe = new Argument<string>("RECIPE") { Description = "The recipe, a YAML file, run in the lake before." };
        var (lake, set, variant, json) = (CommonOptions.Lake(), CommonOptions.Set(), CommonOptions.Variant(), CommonOptions.Json());
        var command = new Command(
            "report",
            "Tells how many pages each rule refuses alone and together with others, and where it refuses more or less than elsewhere:\n"
            + "by host, year and length. From columns alone.\n"
            + "Example: corpusforge filters report pipelines/ja-web.yaml --lake lake")
        {
            recipe, lake, variant, set, json,
        };
        command.SetAction(async (parsed, token) =>
        {
            var resolved = RecipeLoader.Load(parsed.GetRequiredValue(recipe), parsed.GetValue(set)!, parsed.GetValue(variant));
            var report = await FilterReporter.ReportAsync(resolved, parsed.GetValue(lake)!, token).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(report, Manifest.Json));
            }
            else
            {
                FilterReportText.Print(report);
            }

            return CommandLine.Done;
        });
        return command;
    }
}
