using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CorpusForge.Core.Decontamination;
using CorpusForge.Core.Decontamination.Reading;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Reporting;
using CorpusForge.Engine.Stages;

namespace CorpusForge.Engine.Runs;

/// <summary>Finds evaluation items in pages without a recipe or lake, and writes what was found.</summary>
public static class LooseDecontamination
{
    /// <summary>What came of it.</summary>
    /// <param name="Report">Per set and item.</param>
    /// <param name="TextBytes">Bytes of the pages' text.</param>
    /// <param name="Quarantined">What could not be read, by reason.</param>
    /// <param name="Elapsed">Time.</param>
    public sealed record Result(ContaminationReport Report, long TextBytes, SortedDictionary<string, long> Quarantined, TimeSpan Elapsed);

    private sealed record Tools(PageExtractor Extractor, PageScanner Scanner);

    /// <summary>Reads the sets, whose paths are absolute. Throws <see cref="RecipeException"/> for one that is not there, or cannot be read.</summary>
    public static EvaluationIndex Open(DecontaminateSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        CorpusRun.RefuseInvariantMode();
        try
        {
            return EvaluationIndex.Of([.. settings.Sets.Select(set => EvaluationReader.Read(set, Path.GetDirectoryName(set.Path)!))], settings.Grams);
        }
        catch (Exception error) when (error is FileNotFoundException or InvalidDataException)
        {
            throw new RecipeException(error.Message, error);
        }
    }

    /// <summary>Writes a line a page that holds an item, and a line an item; each file whole or not at all.</summary>
    /// <param name="sources">The pages.</param>
    /// <param name="index">The items.</param>
    /// <param name="matchesPath">File of the pages.</param>
    /// <param name="itemsPath">File of the items.</param>
    /// <param name="workers">Threads.</param>
    /// <param name="token">Stops between batches.</param>
    public static async Task<Result> RunAsync(
        IReadOnlyList<SourceSettings> sources, EvaluationIndex index, string matchesPath, string itemsPath, int workers, CancellationToken token)
    {
        CorpusRun.RefuseInvariantMode();
        var watch = Stopwatch.StartNew();
        var (tally, quarantined) = (new ItemTally(index), new SortedDictionary<string, long>(StringComparer.Ordinal));
        long pages = 0, bytes = 0;
        await using (var writer = new StreamWriter(matchesPath + ".part") { NewLine = "\n" })
        {
            var items = sources.SelectMany(CorpusRun.FindInputs).SelectMany(SourceReaderRegistry.Items);
            var made = OrderedWork.Select(items, workers, () => new Tools(new PageExtractor(new ExtractSettings()), new PageScanner(index)), Work, token);
            foreach (var (taken, matches) in made)
            {
                if (taken?.Refused is { } refused)
                {
                    quarantined[refused.Reason] = quarantined.GetValueOrDefault(refused.Reason) + 1;
                }
                else if (taken?.Page is { } page)
                {
                    pages++;
                    bytes += Encoding.UTF8.GetByteCount(page.Text);
                    if (matches.Count > 0)
                    {
                        tally.AddFound(matches);
                        await writer.WriteLineAsync(JsonSerializer.Serialize(new { page.Url, Matches = matches }, PageJson.Options)).ConfigureAwait(false);
                    }
                }
            }
        }

        var counted = tally.Items().ToList();
        await using (var writer = new StreamWriter(itemsPath + ".part") { NewLine = "\n" })
        {
            foreach (var item in counted)
            {
                await writer.WriteLineAsync(JsonSerializer.Serialize(
                    new { item.Set, item.Item, item.Chars, item.Pages, item.BestOverlap, item.Status }, PageJson.Options)).ConfigureAwait(false);
            }
        }

        File.Move(matchesPath + ".part", matchesPath, overwrite: true);
        File.Move(itemsPath + ".part", itemsPath, overwrite: true);
        return new Result(tally.Build(pages, counted), bytes, quarantined, watch.Elapsed);
    }

    private static (PageReading? Taken, IReadOnlyList<FoundSpan> Matches) Work(SourceItem item, Tools tools)
    {
        var taken = PageReading.Take(item, tools.Extractor);
        return (taken, taken?.Page is { } page ? [.. tools.Scanner.Find(page.Text).SelectMany(match => FoundSpan.Of(tools.Scanner.Index, match))] : []);
    }
}
