using System.Diagnostics;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Sources;
using CorpusForge.Core.Transforms;
using CorpusForge.Engine.Stages;

namespace CorpusForge.Engine.Runs;

/// <summary>Extraction without a lake: from sources straight to a JSONL file, in the order of the sources.</summary>
public static class LooseExtraction
{
    /// <summary>What came of it.</summary>
    /// <param name="Pages">Pages written.</param>
    /// <param name="HtmlBytes">Bytes of their HTML.</param>
    /// <param name="Removed">Pages that a transform removes (<c>remove-page</c>), by its rule.</param>
    /// <param name="Quarantined">What could not be read, by reason.</param>
    /// <param name="Elapsed">Time.</param>
    public sealed record Result(long Pages, long HtmlBytes, SortedDictionary<string, long> Removed, SortedDictionary<string, long> Quarantined, TimeSpan Elapsed);

    /// <summary>Writes the file, whole or not at all.</summary>
    public static async Task<Result> RunAsync(
        IReadOnlyList<SourceSettings> sources, ExtractSettings settings, Recipe? recipe, string path, int workers, CancellationToken token)
    {
        CorpusRun.RefuseInvariantMode();
        var watch = Stopwatch.StartNew();
        var transforms = new TransformChain(recipe?.Transforms ?? []);
        var rules = recipe?.TransformRules ?? [];
        var (removed, quarantined) = (new SortedDictionary<string, long>(StringComparer.Ordinal), new SortedDictionary<string, long>(StringComparer.Ordinal));
        long pages = 0, bytes = 0;
        var unfinished = path + ".part";
        await using (var writer = new StreamWriter(unfinished))
        {
            writer.NewLine = "\n";
            var items = sources.SelectMany(CorpusRun.FindInputs).SelectMany(SourceReaderRegistry.Items);
            foreach (var (taken, line) in OrderedWork.Select(items, workers, () => new PageExtractor(settings), (item, extractor) => Work(item, extractor, transforms), token))
            {
                if (taken?.Refused is { } row)
                {
                    quarantined[row.Reason] = quarantined.GetValueOrDefault(row.Reason) + 1;
                }
                else if (taken?.Page is { } page && rules.FirstOrDefault(rule => !rule.Bounds.Hold(rule.Measure!.Of(new PageView(page)))) is { } refusing)
                {
                    removed[refusing.Name] = removed.GetValueOrDefault(refusing.Name) + 1;
                }
                else if (taken is not null)
                {
                    pages++;
                    bytes += taken.HtmlBytes;
                    await writer.WriteLineAsync(line).ConfigureAwait(false);
                }
            }
        }

        File.Move(unfinished, path, overwrite: true);
        return new Result(pages, bytes, removed, quarantined, watch.Elapsed);
    }

    private static (PageReading? Taken, string Line) Work(SourceItem item, PageExtractor extractor, TransformChain transforms)
    {
        var taken = PageReading.Take(item, extractor);
        taken = taken is { Refused: null } ? taken.Through(page => transforms.Apply(page)) : taken;
        return (taken, taken?.Page is { } page ? PageJson.Line(page) : "");
    }
}
