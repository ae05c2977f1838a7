using System.Text.Json;
using CorpusForge.Engine.Reporting;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Tells what the corpus held of the recipe's evaluation sets and what the mixture still holds: a summary, a line an item, and a line a page.
/// </summary>
public sealed class ContaminationReportStage(RunContext run) : Stage(run, "contamination-report")
{
    private readonly EvaluationPlan plan = EvaluationPlan.Of(run.Recipe)!;

    /// <inheritdoc/>
    public override int Partitions => 1;

    /// <summary>File of the summary.</summary>
    public static string SummaryPath(RunContext run) => PathOf(run, "summary.json");

    /// <summary>File of the items, a line each.</summary>
    public static string ItemsPath(RunContext run) => PathOf(run, "items.jsonl");

    /// <summary>File of the pages that hold any, a line each.</summary>
    public static string PagesPath(RunContext run) => PathOf(run, "matches.jsonl");

    /// <inheritdoc/>
    public override bool IsDone(int partition) => ContaminationReport.TryRead(SummaryPath(Run)) is not null && File.Exists(ItemsPath(Run)) && File.Exists(PagesPath(Run));

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var (tally, all) = (new ItemTally(plan.Index), 0L);
        await AtomicFile.WriteAsync(Run.Lake, PagesPath(Run), async stream =>
        {
            await using var lines = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            foreach (var part in Run.Parts)
            {
                token.ThrowIfCancellationRequested();
                all += await AddAsync(part, tally, lines).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);

        var items = tally.Items().ToList();
        await AtomicFile.WriteAsync(Run.Lake, ItemsPath(Run), async stream =>
        {
            await using var lines = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            foreach (var item in items)
            {
                await lines.WriteLineAsync(JsonSerializer.Serialize(item, PageJson.Options)).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);

        var report = tally.Build(all, items) with { Recipe = Run.Recipe.Name, Remove = JsonNamingPolicy.KebabCaseLower.ConvertName(plan.Settings.Remove.ToString()) };
        await AtomicFile.WriteTextAsync(Run.Lake, SummaryPath(Run), JsonSerializer.Serialize(report, Manifest.Json) + "\n").ConfigureAwait(false);
    }

    private static string PathOf(RunContext run, string file)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Path.Combine(run.Lake.StageFolder("verdicts", run.StageKeys["verdicts"]), "contamination", file);
    }

    private async Task<long> AddAsync(SourcePart part, ItemTally tally, StreamWriter lines)
    {
        var verdicts = await VerdictsAsync(part).ConfigureAwait(false);
        var left = await MatchTable.ReadAsync(ContaminationStage.MatchesPath(Run, part)).ConfigureAwait(false);
        foreach (var (row, page) in verdicts.Index())
        {
            if (page.Verdict == "kept")
            {
                tally.AddKept([.. left[row]]);
            }
        }

        // A page that a pass could not carry on is in no row behind it, so rows are no names of pages.
        var byId = verdicts.DistinctBy(page => page.Id).ToDictionary(page => page.Id, page => page.Verdict, StringComparer.Ordinal);
        var (matches, texts) = FoundItems.Of(Run, part);
        var found = await MatchTable.ReadAsync(matches).ConfigureAwait(false);
        var rows = 0;
        await using var table = await TableReader.OpenPartAsync(texts).ConfigureAwait(false);
        for (var group = 0; group < table.Groups; group++)
        {
            var (ids, urls) = (await table.StringsAsync(group, "doc_id").ConfigureAwait(false), await table.StringsAsync(group, "url").ConfigureAwait(false));
            for (var at = 0; at < ids.Length; at++, rows++)
            {
                if (found.Contains(rows))
                {
                    var page = new PageContamination(urls[at]!, ids[at]!, byId.GetValueOrDefault(ids[at]!, "quarantined"), [.. found[rows]]);
                    tally.AddFound(page.Matches);
                    await lines.WriteLineAsync(JsonSerializer.Serialize(page, PageJson.Options)).ConfigureAwait(false);
                }
            }
        }

        Progress.Add(rows, 0);
        return rows;
    }

    private async Task<List<(string Id, string Verdict)>> VerdictsAsync(SourcePart part)
    {
        var verdicts = new List<(string Id, string Verdict)>();
        await using var table = await TableReader.OpenPartAsync(VerdictsStage.PathOf(Run, part.Index)).ConfigureAwait(false);
        for (var group = 0; group < table.Groups; group++)
        {
            verdicts.AddRange((await table.StringsAsync(group, "doc_id").ConfigureAwait(false))
                .Zip(await table.StringsAsync(group, "verdict").ConfigureAwait(false), (id, verdict) => (id!, verdict!)));
        }

        return verdicts;
    }
}
