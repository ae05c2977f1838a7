using System.CommandLine;
using CorpusForge.Cli.Display;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Transforms;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Cli.Commands;

/// <summary><c>extract</c>: pages of any source as JSONL, with their main text.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Archives, folders of HTML, JSONL or Parquet.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out", "-o") { Description = "The JSONL file to write.", HelpName = "FILE.jsonl", Required = true };
        var mode = new Option<ExtractMode?>("--mode")
        {
            Description = "How much of a page counts as its main text: precision, balanced or recall; of the recipe, else balanced.",
            HelpName = "MODE",
        };
        var recipe = new Option<string?>("--recipe", "-r") { Description = "Takes the settings of extraction, and the transforms, of this recipe.", HelpName = "RECIPE" };
        var (workers, set) = (CommonOptions.Workers(), CommonOptions.Set());
        var command = new Command(
            "extract",
            "Writes a line a page: url, title, text, charset, fetched_at, published_at, modified_at, no_content, links.\nExample: corpusforge extract crawl.warc.gz --out pages.jsonl")
        {
            inputs, output, mode, recipe, set, workers,
        };
        command.SetAction(async (parsed, token) =>
        {
            var sources = parsed.GetRequiredValue(inputs).Select(InputKinds.SourceOf).ToList();
            var path = parsed.GetRequiredValue(output);
            var settings = parsed.GetValue(recipe) is { } named ? RecipeLoader.Load(named, parsed.GetValue(set)!) : null;
            OutputFile.Check(path, parsed.GetRequiredValue(inputs));
            if (settings?.Transforms.Any(transform => transform is RemoveHostLines) == true)
            {
                throw new UsageException("The recipe's transform remove-host-lines counts lines over a whole corpus, which extract does not hold: use run, or a recipe without it.");
            }

            var extract = settings?.Extract ?? new ExtractSettings();
            var result = await LooseExtraction.RunAsync(
                sources, extract with { Mode = parsed.GetValue(mode) ?? extract.Mode }, settings, path, parsed.GetValue(workers), token).ConfigureAwait(false);
            Console.Error.WriteLine(
                $"{Units.Count(result.Pages)} pages in {Units.Seconds(result.Elapsed)}, {Units.MegabytesPerSecond(result.HtmlBytes, result.Elapsed)}"
                + (result.Removed.Count == 0 ? "" : $"; removed: {string.Join(", ", result.Removed.Select(rule => $"{rule.Key} {rule.Value}"))}")
                + (result.Quarantined.Count == 0 ? "" : $"; could not be read: {string.Join(", ", result.Quarantined.Select(row => $"{row.Key} {row.Value}"))}"));
            return CommandLine.Done;
        });
        return command;
    }
}
