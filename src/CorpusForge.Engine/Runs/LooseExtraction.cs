using System.Diagnostics;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Stages;

namespace CorpusForge.Engine.Runs;

/// <summary>Extraction without a lake: from sources straight to a JSONL file, in the order of the sources.</summary>
public static class LooseExtraction
{
    /// <summary>What came of it.</summary>
    /// <param name="Pages">Pages written.</param>
    /// <param name="HtmlBytes">Bytes of their HTML.</param>
    /// <param name="Quarantined">What could not be read, by reason.</param>
    /// <param name="Elapsed">Time.</param>
    public sealed record Result(long Pages, long HtmlBytes, SortedDictionary<string, long> Quarantined, TimeSpan Elapsed);

    /// <summary>Writes the file, whole or not at all.</summary>
    public static async Task<Result> RunAsync(
        IReadOnlyList<SourceSettings> sources, ExtractSettings settings, string path, CancellationToken token)
    {
        CorpusRun.RefuseInvariantMode();
        var watch = Stopwatch.StartNew();
        var extractor = new PageExtractor(settings);
        var quarantined = new SortedDictionary<string, long>(StringComparer.Ordinal);
        long pages = 0, bytes = 0;
        var unfinished = path + ".part";
        await using (var writer = new StreamWriter(unfinished))
        {
            writer.NewLine = "\n";
            foreach (var item in sources.SelectMany(CorpusRun.FindInputs).SelectMany(SourceReaderRegistry.Items))
            {
                token.ThrowIfCancellationRequested();
                if (PageReading.Take(item, extractor) is not { } taken)
                {
                    continue;
                }

                if (taken.Refused is { } row)
                {
                    quarantined[row.Reason] = quarantined.GetValueOrDefault(row.Reason) + 1;
                    continue;
                }

                pages++;
                bytes += taken.HtmlBytes;
                await writer.WriteLineAsync(PageJson.Line(taken.Page!)).ConfigureAwait(false);
            }
        }

        File.Move(unfinished, path, overwrite: true);
        return new Result(pages, bytes, quarantined, watch.Elapsed);
    }
}
