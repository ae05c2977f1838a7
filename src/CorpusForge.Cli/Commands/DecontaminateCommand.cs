using System.CommandLine;
using System.Text.Json;
using CorpusForge.Cli.Display;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Reporting;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Cli.Commands;

/// <summary><c>decontaminate</c>: which items of evaluation sets the pages hold.</summary>
internal static class DecontaminateCommand
{
    public static Command Create() => new(
        "decontaminate",
        "Tells which items of evaluation sets the pages hold.\nExample: corpusforge decontaminate scan pages.jsonl --eval jglue/ --out found")
    {
        CreateReport(), DecontaminateScanCommand.Create(),
    };

    private static Command CreateReport()
    {
        var recipe = new Argument<string>("RECIPE") { Description = "The recipe, a YAML file with decontaminate, run in the lake before." };
        var (lake, set, variant, json, samples) = (CommonOptions.Lake(), CommonOptions.Set(), CommonOptions.Variant(), CommonOptions.Json(), CommonOptions.Samples());
        var command = new Command(
            "report",
            "Tells, set by set, how many items pages held and the mixture still holds, which items are on the most pages, and how many cannot be told.\n"
            + "Example: corpusforge decontaminate report recipe.yaml --lake lake")
        {
            recipe, lake, variant, set, json, samples,
        };
        command.SetAction(async (parsed, token) =>
        {
            var resolved = RecipeLoader.Load(parsed.GetRequiredValue(recipe), parsed.GetValue(set)!, parsed.GetValue(variant));
            var (report, folder, pages) = await ContaminationReporter.ReadAsync(resolved, parsed.GetValue(lake)!, parsed.GetValue(samples), token).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(report, Manifest.Json));
            }
            else
            {
                ContaminationText.Print(report, pages);
                Console.WriteLine($"Every item and every page: items.jsonl and matches.jsonl in {folder}");
            }

            return CommandLine.Done;
        });
        return command;
    }
}
