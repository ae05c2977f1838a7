using CorpusForge.Core.Sources.Archives;
using CorpusForge.Core.Sources.Warc;

namespace CorpusForge.Core.Sources;

/// <summary>
/// Reads WARC 1.0 and 1.1 (ISO 28500), plain, gzip or zstd, told by content. For kind warc the pages are HTTP responses with status 200
/// that hold HTML; for kind wet they are conversion records of plain text.
/// </summary>
public sealed class WarcReader : ISourceReader
{
    /// <summary>Another size of the ranges, for tests.</summary>
    internal long? RangeSize { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<ByteRange> Split(Input input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var file = new ArchiveFile(input.Files[0]);
        return ArchiveLayout.CanSplit(file) ? RangeCut.Tile(file.Length, RangeSize) : RangeCut.Whole(file.Length);
    }

    /// <inheritdoc/>
    public IEnumerable<SourceItem> Read(Input input, ByteRange range, SourceSettings settings, SliceTrace trace)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(trace);
        return ReadRange(input, range, settings, trace);
    }

    private static IEnumerable<SourceItem> ReadRange(Input input, ByteRange range, SourceSettings settings, SliceTrace trace)
    {
        using var file = new ArchiveFile(input.Files[0]);
        using var zstd = new ZstdFormat(file);
        var rows = new RowWriter(input.Name);
        var content = new RecordContent(settings.Kind, input.Name, settings.PageLimit.Bytes);
        var items = ArchiveLayout.KindOf(file) switch
        {
            LayoutKind.Plain => new PlainRange(file, content, rows).Read(range, trace),
            LayoutKind.Gzip => new MemberRange(file, new GzipFormat(), content, rows).Read(range, trace),
            LayoutKind.Zstd => new MemberRange(file, zstd, content, rows).Read(range, trace),
            LayoutKind.Empty => WholeFile(rows.Row(0, file.Length, "empty-file", "The file holds no records."), file.Length, trace),
            _ => WholeFile(
                rows.Row(0, file.Length, "unsupported-format", "The file is no WARC archive: its first bytes are none of plain, gzip or zstd WARC."),
                file.Length,
                trace),
        };
        foreach (var item in items)
        {
            yield return item;
        }
    }

    private static IEnumerable<SourceItem> WholeFile(SourceItem row, long length, SliceTrace trace)
    {
        (trace.First, trace.Next) = (0, length);
        yield return row;
    }
}
