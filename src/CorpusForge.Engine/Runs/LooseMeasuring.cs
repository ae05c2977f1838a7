using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Stages;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Runs;

/// <summary>Measures and scores without a lake: a JSONL file in, the same lines with measures, scores or both out.</summary>
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

    /// <summary>Writes the file with measures and scores, whole or not at all. Measures on demand are slow, and are left out unless asked for.</summary>
    /// <param name="input">The JSONL file.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="onDemand">Whether measures on demand are taken too.</param>
    /// <param name="models">Folders of the models.</param>
    /// <param name="workers">Threads.</param>
    /// <param name="token">Stops between batches of lines.</param>
    public static Task<Result> RunAsync(string input, string path, bool onDemand, IReadOnlyList<string> models, int workers, CancellationToken token)
    {
        var measures = MeasureCatalog.All.Where(measure => onDemand || !measure.Attribute.OnDemand).Select(measure => (measure.Name, Measure: measure.Create()))
            .Where(measure => measure.Measure is not IChecked check || check.Fault() is null).ToList(); // Those that need a list have none here.
        return RunAsync(input, path, measures, models, workers, token);
    }

    /// <summary>Writes the file with scores alone, whole or not at all.</summary>
    public static Task<Result> ScoreAsync(string input, string path, IReadOnlyList<string> models, int workers, CancellationToken token) =>
        RunAsync(input, path, null, models, workers, token);

    private static async Task<Result> RunAsync(
        string input, string path, IReadOnlyList<(string Name, IMeasure Measure)>? measures, IReadOnlyList<string> models, int workers, CancellationToken token)
    {
        CorpusRun.RefuseInvariantMode();
        var watch = Stopwatch.StartNew();
        var source = new SourceSettings { Name = "input", Kind = SourceKind.Jsonl, Path = Path.GetFullPath(input) };
        var scorers = models.Select(SharedScorers.Open).ToList();
        var first = new List<QuarantineRow>();
        long pages = 0, bytes = 0, quarantined = 0;
        var unfinished = path + ".part";
        await using (var writer = new StreamWriter(unfinished))
        {
            writer.NewLine = "\n";
            var items = CorpusRun.FindInputs(source).SelectMany(SourceReaderRegistry.Items);
            foreach (var (line, length, refused) in OrderedWork.Select(items, workers, () => new LooseTools(), (item, tools) => Work(item, tools, measures, scorers), token))
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

    private static (string? Line, int Bytes, QuarantineRow? Refused) Work(
        SourceItem item, LooseTools tools, IReadOnlyList<(string Name, IMeasure Measure)>? measures, IReadOnlyList<IPageScorer> scorers)
    {
        var taken = PageReading.Take(item, tools.Extractor);
        if (taken?.Page is not { } page)
        {
            return (null, 0, taken?.Refused);
        }

        var view = new PageView(page);
        var line = JsonNode.Parse(PageJson.Line(page))!.AsObject();
        if (measures is not null)
        {
            line["measures"] = new JsonObject(measures.Select(measure => KeyValuePair.Create(measure.Name, (JsonNode?)JsonValue.Create(measure.Measure.Of(view)))));
        }

        tools.Features.Read(view);
        line["scores"] = new JsonObject(scorers.SelectMany(scorer => Scores(scorer, tools.Features)));
        return (line.ToJsonString(PageJson.Options), Encoding.UTF8.GetByteCount(page.Text), null);
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Scores(IPageScorer scorer, PageFeatures features)
    {
        var values = new double[scorer.Columns.Count];
        CheckedScores.Of(scorer, features, values);
        return scorer.Columns.Zip(values, (column, value) => KeyValuePair.Create(column.Name, (JsonNode?)JsonValue.Create(value)));
    }
}
