using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Stages;

namespace CorpusForge.Engine.Runs;

/// <summary>Measures without a lake: a JSONL file in, the same lines with all measures out.</summary>
public static class LooseMeasuring
{
    private const int FirstShown = 5;

    /// <summary>What came of it.</summary>
    /// <param name="Pages">Pages written.</param>
    /// <param name="TextBytes">Bytes of their text.</param>
    /// <param name="Quarantined">Lines that could not be read.</param>
    /// <param name="First">The first of them: place and reason.</param>
    /// <param name="Elapsed">Time.</param>
    public sealed record Result(long Pages, long TextBytes, long Quarantined, IReadOnlyList<QuarantineRow> First, TimeSpan Elapsed);

    /// <summary>Writes the file, whole or not at all. Measures on demand are slow, and are left out unless asked for.</summary>
    public static async Task<Result> RunAsync(string input, string path, bool onDemand, int workers, CancellationToken token)
    {
        CorpusRun.RefuseInvariantMode();
        var watch = Stopwatch.StartNew();
        var source = new SourceSettings { Name = "input", Kind = SourceKind.Jsonl, Path = Path.GetFullPath(input) };
        var measures = MeasureCatalog.All.Where(measure => onDemand || !measure.Attribute.OnDemand).Select(measure => (measure.Name, Measure: measure.Create()))
            .Where(measure => measure.Measure is not IChecked check || check.Fault() is null).ToList(); // Those that need a list have none here.
        var first = new List<QuarantineRow>();
        long pages = 0, bytes = 0, quarantined = 0;
        var unfinished = path + ".part";
        await using (var writer = new StreamWriter(unfinished))
        {
            writer.NewLine = "\n";
            var items = CorpusRun.FindInputs(source).SelectMany(SourceReaderRegistry.Items);
            foreach (var (line, length, refused) in OrderedWork.Select(items, workers, () => new PageExtractor(new ExtractSettings()), (item, extractor) => Work(item, extractor, measures), token))
            {
                if (line is null)
                {
                    quarantined++;
                    if (first.Count < FirstShown && refused is not null)
                    {
                        first.Add(refused);
                    }

                    continue;
                }

                await writer.WriteLineAsync(line).ConfigureAwait(false);
                pages++;
                bytes += length;
            }
        }

        File.Move(unfinished, path, overwrite: true);
        return new Result(pages, bytes, quarantined, first, watch.Elapsed);
    }

    private static (string? Line, int Bytes, QuarantineRow? Refused) Work(SourceItem item, PageExtractor extractor, IReadOnlyList<(string Name, IMeasure Measure)> measures)
    {
        var taken = PageReading.Take(item, extractor);
        if (taken?.Page is not { } page)
        {
            return (null, 0, taken?.Refused);
        }

        var view = new PageView(page);
        var line = JsonNode.Parse(PageJson.Line(page))!.AsObject();
        line["measures"] = new JsonObject(measures.Select(measure => KeyValuePair.Create(measure.Name, (JsonNode?)JsonValue.Create(measure.Measure.Of(view)))));
        return (line.ToJsonString(PageJson.Options), Encoding.UTF8.GetByteCount(page.Text), null);
    }
}
