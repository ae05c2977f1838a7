using System.Diagnostics.CodeAnalysis;
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
    /// Neighbouring ranges must meet. Where one began inside a record of a range before (an archive stored in an archive, which may cover
    /// several ranges), it is read again from where that record ends.
    /// </summary>
    public override async Task FinishAsync(CancellationToken token)
    {
        long reached = 0;
        foreach (var part in Run.Parts)
        {
            reached = part.Number == 0 ? 0 : reached;
            if (Facts(part.Index).Counts![First] is >= 0 and var first && first < reached)
            {
                var start = Math.Min(reached, part.Range.End);
                await ReadAsync(part, new ByteRange(start, part.Range.End), token).ConfigureAwait(false);
            }

            reached = Math.Max(reached, Facts(part.Index).Counts![Next]);
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
            // Nothing is left of a range that lies within a record of another; an empty file, though, is still to be told of.
            if (range.Start < range.End || range == part.Range)
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
        else if (File.Exists(part.Quarantine(Run.Lake)))
        {
            // Of a range that began within a record of another, and is now read from where that ends.
            File.Delete(part.Quarantine(Run.Lake));
        }

        await new PartFacts { Rows = rows, Bytes = bytes, Counts = counts }.CommitAsync(Run.Lake, path).ConfigureAwait(false);
    }

    private async Task TakeAsync(
        SourceItem item, PageExtractor extractor, DocumentColumns columns, TableWriter table, List<QuarantineRow> quarantine,
        SortedDictionary<string, long> counts)
    {
        switch (item)
        {
            case SourceItem.Page { Value: var page }:
                if (TryExtract(extractor, page, out var document, out var refused))
                {
                    counts[HtmlBytes] += page.Body.Length;
                    counts[TextBytes] += columns.Add(document, page.File, page.Offset);
                    Progress.Add(1, page.Body.Length);
                    await table.EndRowAsync(document.Text.Length).ConfigureAwait(false);
                }
                else
                {
                    Quarantine(refused);
                }

                break;
            case SourceItem.Quarantined { Row: var row }:
                Quarantine(row);
                break;
            case SourceItem.Skipped { Reason: var reason }:
                Count(SkippedPrefix + reason);
                break;
        }

        void Quarantine(QuarantineRow row)
        {
            quarantine.Add(row);
            Count(QuarantinedPrefix + row.Reason);
        }

        void Count(string name) => counts[name] = counts.GetValueOrDefault(name) + 1;
    }

    internal static bool TryExtract(
        PageExtractor extractor, RawPage page, [NotNullWhen(true)] out Document? document, [NotNullWhen(false)] out QuarantineRow? refused)
    {
        (document, refused) = (null, null);
        try
        {
            document = extractor.Extract(page);
            return true;
        }
        catch (PageRefusedException error)
        {
            refused = Refused(error.Reason, error.Message);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A page may hit a fault of ours or of the parser. It must cost that page only, and its message may quote the page: the type
            // and the method say enough to find the fault.
            refused = Refused("extract-error", $"{error.GetType().Name} in {error.TargetSite?.DeclaringType?.Name}.{error.TargetSite?.Name}.");
        }

        return false;

        QuarantineRow Refused(string reason, string message) => new(page.File, page.Offset, null, page.Url, "extract", reason, message);
    }
}
