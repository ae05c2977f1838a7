using System.Diagnostics;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// One pass over the pages of a part: documents, measures and signatures are written while the page is at hand, for reading its text back
/// twice would cost a sixth of a run. Each keeps a key and a commit of its own; the documents, without which the others mean nothing, come last.
/// </summary>
internal sealed class PagesPass : IAsyncDisposable
{
    private readonly RunContext run;
    private readonly SourcePart part;
    private readonly StageProgress progress;
    private readonly PageExtractor extractor;
    private readonly Core.Dedup.MinHasher hasher;
    private readonly List<QuarantineRow> quarantine = [];
    private readonly SortedDictionary<string, long> counts =
        new(StringComparer.Ordinal) { [PartCounts.HtmlBytes] = 0, [PartCounts.TextBytes] = 0 };
    private readonly DocumentColumns documentColumns = new();
    private readonly MeasureColumns measureColumns;
    private readonly SignatureColumns signatureColumns;
    private long clock = Stopwatch.GetTimestamp();
    private PartWriter documents = null!;
    private PartWriter measures = null!;
    private PartWriter signatures = null!;

    private PagesPass(RunContext run, SourcePart part, StageProgress progress)
    {
        this.run = run;
        this.part = part;
        this.progress = progress;
        measureColumns = new MeasureColumns(MeasurePlan.Of(run.Recipe));
        signatureColumns = new SignatureColumns(run.Recipe.Dedup.Near?.Bands ?? 0);
        (extractor, hasher) = (run.Pool.RentExtractor(), run.Pool.RentHasher());
    }

    public static async Task<PagesPass> OpenAsync(RunContext run, SourcePart part, StageProgress progress)
    {
        var pass = new PagesPass(run, part, progress);
        pass.documents = await PartWriter.OpenAsync(run.Lake, part.Documents(run.Lake), pass.documentColumns.All).ConfigureAwait(false);
        pass.measures = await PartWriter.OpenAsync(run.Lake, part.Measures(run.Lake), pass.measureColumns.All).ConfigureAwait(false);
        pass.signatures = await PartWriter.OpenAsync(run.Lake, part.Signatures(run.Lake), pass.signatureColumns.All).ConfigureAwait(false);
        return pass;
    }

    /// <summary>Takes one item. The time since the last one was the reader's.</summary>
    public async Task TakeAsync(SourceItem item)
    {
        clock = progress.Clock("reading", clock);
        if (item is SourceItem.Skipped { Reason: var reason })
        {
            Count(PartCounts.SkippedPrefix + reason, 1);
            return;
        }

        var taken = PageReading.Take(item, extractor)!;
        clock = progress.Clock("extraction", clock);
        if (taken.Refused is { } row)
        {
            quarantine.Add(row);
            Count(PartCounts.QuarantinedPrefix + row.Reason, 1);
            return;
        }

        var page = taken.Page!;
        Count(PartCounts.HtmlBytes, taken.HtmlBytes);
        Count(PartCounts.TextBytes, documentColumns.Add(page, taken.File, taken.Offset));
        clock = progress.Clock("writing", clock);
        measureColumns.Add(page);
        clock = progress.Clock("measures", clock);
        signatureColumns.Add(page.Url, page.Text, hasher);
        clock = progress.Clock("signatures", clock);
        await documents.EndRowAsync(page.Text.Length).ConfigureAwait(false);
        await measures.EndRowAsync().ConfigureAwait(false);
        await signatures.EndRowAsync().ConfigureAwait(false);
        clock = progress.Clock("writing", clock);
        progress.Add(1, taken.HtmlBytes);
    }

    /// <summary>Commits everything; the trace tells where the range's records began and ended.</summary>
    public async Task CommitAsync(SliceTrace trace, ByteRange range)
    {
        counts[PartCounts.First] = trace.First;
        counts[PartCounts.Next] = trace.Next < 0 ? range.End : trace.Next;
        if (quarantine.Count > 0)
        {
            await QuarantineTable.WriteAsync(run.Lake, part.Quarantine(run.Lake), quarantine).ConfigureAwait(false);
        }
        else if (File.Exists(part.Quarantine(run.Lake)))
        {
            // Of a reading of the same part that began at another place.
            File.Delete(part.Quarantine(run.Lake));
        }

        await measures.CommitAsync().ConfigureAwait(false);
        await signatures.CommitAsync().ConfigureAwait(false);
        await documents.CommitAsync(counts).ConfigureAwait(false);
        progress.Clock("writing", clock);
    }

    public async ValueTask DisposeAsync()
    {
        run.Pool.Return(extractor);
        run.Pool.Return(hasher);
        await documents.DisposeAsync().ConfigureAwait(false);
        await measures.DisposeAsync().ConfigureAwait(false);
        await signatures.DisposeAsync().ConfigureAwait(false);
    }

    private void Count(string name, long more) => counts[name] = counts.GetValueOrDefault(name) + more;
}
