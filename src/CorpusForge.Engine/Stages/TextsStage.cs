using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>The second pass over the pages of a part: the transforms that need to know the lines of all pages, and those behind them.</summary>
public sealed class TextsStage(RunContext run) : Stage(run, "texts")
{
    private readonly TransformPlan plan = TransformPlan.Of(run.Recipe);

    /// <inheritdoc/>
    public override int Partitions => Run.Parts.Count;

    /// <inheritdoc/>
    public override bool IsDone(int partition) => PartFacts.TryRead(Run.Parts[partition].Documents(Run.Lake)) is not null;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var part = Run.Parts[partition];
        var draftFacts = PartFacts.TryRead(part.Drafts(Run.Lake)) ?? throw new IOException($"{part.Drafts(Run.Lake)} vanished while the run was under way.");
        var counts = new SortedDictionary<string, long>(draftFacts.Counts!, StringComparer.Ordinal) { [PartCounts.TextBytes] = 0 };
        var (lines, quarantine) = (await LinesAsync(part).ConfigureAwait(false), new List<QuarantineRow>());
        var clock = new PhaseClock(Progress);
        await using var tables = await PageTables.OpenAsync(Run, part).ConfigureAwait(false);
        await using var drafts = await TableReader.OpenPartAsync(part.Drafts(Run.Lake)).ConfigureAwait(false);
        var row = 0;
        for (var group = 0; group < drafts.Groups; group++)
        {
            var pages = await DocumentReader.GroupAsync(drafts, group).ConfigureAwait(false);
            var files = await drafts.StringsAsync(group, "file").ConfigureAwait(false);
            var offsets = await drafts.ValuesAsync<long>(group, "offset").ConfigureAwait(false);
            for (var at = 0; at < pages.Length; at++, row++)
            {
                token.ThrowIfCancellationRequested();
                clock.Ended("reading");
                var taken = new PageReading(pages[at], null, 0, files[at]!, offsets[at]).Through(plan.Second, lines[row].Contains);
                clock.Ended("transforms");
                if (taken.Refused is { } refused)
                {
                    quarantine.Add(refused);
                    var name = PartCounts.QuarantinedPrefix + refused.Reason;
                    counts[name] = counts.GetValueOrDefault(name) + 1;
                    continue;
                }

                counts[PartCounts.TextBytes] += await tables.AddAsync(taken, clock).ConfigureAwait(false);
                Progress.Add(1, Encoding.UTF8.GetByteCount(taken.Page!.Text));
            }
        }

        if (quarantine.Count > 0)
        {
            await QuarantineTable.WriteAsync(Run.Lake, part.SecondQuarantine(Run.Lake), quarantine).ConfigureAwait(false);
        }

        await tables.CommitAsync(counts).ConfigureAwait(false);
        clock.Ended("writing");
    }

    private async Task<ILookup<int, ulong>> LinesAsync(SourcePart part)
    {
        var found = new List<(int Row, ulong Line)>();
        await using var table = await TableReader.OpenPartAsync(HostLinesStage.PathOf(Run, part.Index)).ConfigureAwait(false);
        for (var group = 0; group < table.Groups; group++)
        {
            found.AddRange((await table.ValuesAsync<int>(group, "row").ConfigureAwait(false))
                .Zip(await table.ValuesAsync<long>(group, "line").ConfigureAwait(false), (row, line) => (row, (ulong)line)));
        }

        return found.ToLookup(line => line.Row, line => line.Line);
    }
}
