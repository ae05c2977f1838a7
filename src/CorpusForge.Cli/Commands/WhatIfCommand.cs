using System.CommandLine;
using System.Text.Json;
using CorpusForge.Cli.Display;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Reporting;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Cli.Commands;

/// <summary><c>whatif</c>: what another bound would gain and lose, from columns alone.</summary>
internal static class WhatIfCommand
{
    public static Command Create()
    {
        var recipe = new Argument<string>("RECIPE") { Description = "The recipe, a YAML file, run in the lake before." };
        var (lake, set, variant, json) = (CommonOptions.Lake(), CommonOptions.Set(), CommonOptions.Variant(), CommonOptions.Json());
        set.Description = "The change to judge: keep.hiragana-ratio.low=0.25. One that begins with sources. belongs to both sides.";
        var against = new Option<string?>("--against") { Description = "Compares with this variant of the recipe, instead of or beside --set.", HelpName = "VARIANT" };
        var samples = CommonOptions.Samples();
        var command = new Command(
            "whatif",
            "Tells which pages, characters and domains a change of the rules would gain and lose. Nothing is read or measured again.\n"
            + "Example: corpusforge whatif pipelines/ja-web.yaml --lake lake --set keep.hiragana-ratio.low=0.25")
        {
            recipe, lake, variant, against, set, samples, json,
        };
        command.SetAction(async (parsed, token) =>
        {
            var (path, overrides) = (parsed.GetRequiredValue(recipe), parsed.GetValue(set)!);
            var (from, to) = (parsed.GetValue(variant), parsed.GetValue(against));
            var places = overrides.Where(text => text.StartsWith("sources.", StringComparison.Ordinal)).ToList();
            if (places.Count == overrides.Length && to is null)
            {
                throw new UsageException("There is no change to judge: name one with --set, such as --set keep.hiragana-ratio.low=0.25, or a variant with --against.");
            }

            var report = await WhatIf.AskAsync(
                RecipeLoader.Load(path, places, from), RecipeLoader.Load(path, overrides, to ?? from), parsed.GetValue(lake)!,
                Environment.ProcessorCount, parsed.GetValue(samples), token).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(report, Manifest.Json));
            }
            else
            {
                WhatIfText.Print(report);
            }

            return CommandLine.Done;
        });
        return command;
    }
}
