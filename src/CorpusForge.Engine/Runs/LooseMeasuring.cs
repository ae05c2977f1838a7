using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Stages;

namespace CorpusForge.Engine.Runs;

/// <summary>Measures without a lake: a JSONL file in, the same lines with all measures out.</summary>
public static class LooseMeasuring
{
    /// <summary>What came of it.</summary>
    /// <param name="Pages">Pages written.</param>
    /// <param name="TextBytes">Bytes of their text.</param>
    /// <param name="Quarantined">Lines that could not be read.</param>
    /// <param name="Elapsed">Time.</param>
    public sealed record Result(long Pages, long TextBytes, long Quarantined, TimeSpan Elapsed);

    /// <summary>Writes the file, whole or not at all.</summary>
    public static async Task<Result> RunAsync(string input, string path, CancellationToken token)
    {
        CorpusRun.RefuseInvariantMode();
        var watch = Stopwatch.StartNew();
        var source = new SourceSettings { Name = "input", Kind = SourceKind.Jsonl, Path = Path.GetFullPath(input) };
        var extractor = new PageExtractor(new ExtractSettings());
        long pages = 0, bytes = 0, quarantined = 0;
        var unfinished = path + ".part";
        await using (var writer = new StreamWriter(unfinished))
        {
            writer.NewLine = "\n";
            foreach (var item in CorpusRun.FindInputs(source).SelectMany(SourceReaderRegistry.Items))
            {
                token.ThrowIfCancellationRequested();
                if (PageReading.Take(item, extractor) is not { Page: { } page })
                {
                    quarantined++;
                    continue;
                }

                var view = new PageView(page);
                var line = JsonNode.Parse(PageJson.Line(page))!.AsObject();
                line["measures"] = new JsonObject(MeasureCatalog.All.Select(measure =>
                    KeyValuePair.Create(measure.Name, (JsonNode?)JsonValue.Create(measure.Create().Of(view)))));
                await writer.WriteLineAsync(line.ToJsonString(PageJson.Options)).ConfigureAwait(false);
                pages++;
                bytes += Encoding.UTF8.GetByteCount(page.Text);
            }
        }

        File.Move(unfinished, path, overwrite: true);
        return new Result(pages, bytes, quarantined, watch.Elapsed);
    }
}
