using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Sources;
using CorpusForge.Core.Transforms;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;

namespace CorpusForge.Engine.Stages;

/// <summary>One pass over the records of a part: each page is extracted, transformed and written; what cannot be read goes to the quarantine.</summary>
internal sealed class PagesPass : IAsyncDisposable
{
    private readonly RunContext run;
    private readonly SourcePart part;
    private readonly StageProgress progress;
    private readonly PageExtractor extractor;
    private readonly TransformChain transforms;
    private readonly PageTables tables;
    private readonly PhaseClock clock;
    private readonly List<QuarantineRow> quarantine = [];
    private readonly SortedDictionary<string, long> counts =
        new(StringComparer.Ordinal) { [PartCounts.HtmlBytes] = 0, [PartCounts.TextBytes] = 0 };

    private PagesPass(RunContext run, SourcePart part, StageProgress progress, PageTables tables)
    {
        this.run = run;
        this.part = part;
        this.progress = progress;
        this.tables = tables;
        transforms = TextPlan.Of(run.Recipe).First;
        extractor = run.Pool.RentExtractor();
        clock = new PhaseClock(progress);
    }

    public static async Task<PagesPass> OpenAsync(RunContext run, SourcePart part, StageProgress progress) =>
        new(run, part, progress, await PageTables.OpenAsync(run, part, 0).ConfigureAwait(false));

    /// <summary>Takes one item. The time since the last one was the reader's.</summary>
    public async Task TakeAsync(SourceItem item)
    {
        clock.Ended("reading");
        if (item is SourceItem.Skipped { Reason: var reason })
        {
            Count(PartCounts.SkippedPrefix + reason, 1);
            return;
        }

        var taken = PageReading.Take(item, extractor)!;
        clock.Ended("extraction");
        if (taken.Refused is null && !transforms.IsEmpty)
        {
            taken = taken.Through(page => transforms.Apply(page));
            clock.Ended("transforms");
        }

        if (taken.Refused is { } row)
        {
            quarantine.Add(row);
            Count(PartCounts.QuarantinedPrefix + row.Reason, 1);
            return;
        }

        Count(PartCounts.HtmlBytes, taken.HtmlBytes);
        Count(PartCounts.TextBytes, await tables.AddAsync(taken.Page!, taken.File, taken.Offset, clock).ConfigureAwait(false));
        progress.Add(1, taken.HtmlBytes);
    }

    /// <summary>Commits everything; the trace tells where the range's records began and ended.</summary>
    public async Task CommitAsync(SliceTrace trace, ByteRange range)
    {
        counts[PartCounts.First] = trace.First;
        counts[PartCounts.Next] = trace.Next < 0 ? range.End : trace.Next;
        if (quarantine.Count > 0)
        {
            await QuarantineTable.WriteAsync(run.Lake, part.Quarantine(run.Lake, 0), quarantine).ConfigureAwait(false);
        }
        else if (File.Exists(part.Quarantine(run.Lake, 0)))
        {
            // Of a reading of the same part that began at another place.
            File.Delete(part.Quarantine(run.Lake, 0));
        }

        await tables.CommitAsync(counts).ConfigureAwait(false);
        clock.Ended("writing");
    }

    public ValueTask DisposeAsync()
    {
        run.Pool.Return(extractor);
        return tables.DisposeAsync();
    }

    private void Count(string name, long more) => counts[name] = counts.GetValueOrDefault(name) + more;
}
