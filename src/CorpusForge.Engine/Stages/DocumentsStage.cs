using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>Reads a part of an input and extracts its pages. What cannot be read or extracted goes to the quarantine, never to an exception.</summary>
public sealed class DocumentsStage(RunContext run) : Stage(run, "documents")
{
    internal const string QuarantinedPrefix = "quarantined.";
    internal const string SkippedPrefix = "skipped.";
    internal const string HtmlBytes = "html_bytes";
    internal const string TextBytes = "text_bytes";
    private const string First = "first";
    private const string Next = "next";

    /// <inheritdoc/>
    public override int Partitions => Run.Parts.Count;

    /// <inheritdoc/>
    public override bool IsDone(int partition) => PartFacts.TryRead(Run.Parts[partition].Documents(Run.Lake)) is not null;

    /// <inheritdoc/>
    public override Task RunAsync(int partition, CancellationToken token) =>
        ReadAsync(Run.Parts[partition], Run.Parts[partition].Range, token);

    /// <summary>
    /// Neighbouring ranges must meet. Where one began inside a record of the range before (an archive stored in an archive), it is read
    /// again from where that record ends.
    /// </summary>
    public override async Task FinishAsync(CancellationToken token)
    {
        for (var at = 1; at < Run.Parts.Count; at++)
        {
            var part = Run.Parts[at];
            if (part.Number == 0)
            {
                continue;
            }

            var expected = Facts(at - 1).Counts![Next];
            var first = Facts(at).Counts![First];
            if (first >= 0 && first < expected)
            {
                var start = Math.Min(expected, part.Range.End);
                await ReadAsync(part, new ByteRange(start, part.Range.End), token).ConfigureAwait(false);
            }
        }
    }

    private PartFacts Facts(int partition) => PartFacts.TryRead(Run.Parts[partition].Documents(Run.Lake))
        ?? throw new IOException($"{Run.Parts[partition].Documents(Run.Lake)} vanished while the run was under way.");

    private async Task ReadAsync(SourcePart part, ByteRange range, CancellationToken token)
    {
        var path = part.Documents(Run.Lake);
        var quarantine = new List<QuarantineRow>();
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal) { [HtmlBytes] = 0, [TextBytes] = 0 };
        var trace = new SliceTrace();
        var extractor = Run.Pool.RentExtractor();
        long rows = 0;
        var bytes = await AtomicFile.WriteAsync(Run.Lake, path, async stream =>
        {
            var columns = new DocumentColumns();
            await using var table = await TableWriter.OpenAsync(stream, columns.All).ConfigureAwait(false);
            if (range.Start < range.End)
            {
                foreach (var item in SourceReaderRegistry.For(part.From.Source.Kind).Read(part.From.Input, range, part.From.Source, trace))
                {
                    token.ThrowIfCancellationRequested();
                    await TakeAsync(item, extractor, columns, table, quarantine, counts).ConfigureAwait(false);
                }
            }

            rows = table.TotalRows;
        }).ConfigureAwait(false);
        Run.Pool.Return(extractor);
        counts[First] = trace.First;
        counts[Next] = trace.Next < 0 ? range.End : trace.Next;
        if (quarantine.Count > 0)
        {
            await QuarantineTable.WriteAsync(Run.Lake, part.Quarantine(Run.Lake), quarantine).ConfigureAwait(false);
        }

        await new PartFacts { Rows = rows, Bytes = bytes, Counts = counts }.CommitAsync(Run.Lake, path).ConfigureAwait(false);
    }

    private async Task TakeAsync(
        SourceItem item, PageExtractor extractor, DocumentColumns columns, TableWriter table, List<QuarantineRow> quarantine,
        SortedDictionary<string, long> counts)
    {
        if (item is SourceItem.Skipped { Reason: var reason })
        {
            Count(SkippedPrefix + reason);
            return;
        }

        var taken = PageReading.Take(item, extractor)!;
        if (taken.Refused is { } row)
        {
            quarantine.Add(row);
            Count(QuarantinedPrefix + row.Reason);
            return;
        }

        counts[HtmlBytes] += taken.HtmlBytes;
        counts[TextBytes] += columns.Add(taken.Page!, taken.File, taken.Offset);
        Progress.Add(1, taken.HtmlBytes);
        await table.EndRowAsync(taken.Page!.Text.Length).ConfigureAwait(false);

        void Count(string name) => counts[name] = counts.GetValueOrDefault(name) + 1;
    }
}
