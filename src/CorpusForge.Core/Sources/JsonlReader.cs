using CorpusForge.Core.Sources.Archives;
using CorpusForge.Core.Sources.Jsonl;

namespace CorpusForge.Core.Sources;

/// <summary>
/// Reads a JSON object a line, plain, gzip or zstd, told by content: <c>url</c>, <c>text</c> or <c>html</c>, <c>title</c>,
/// <c>charset</c>, <c>published_at</c>, <c>modified_at</c>, <c>fetched_at</c> (or <c>date</c>, <c>timestamp</c>), <c>links</c>. Blank lines carry nothing.
/// </summary>
public sealed class JsonlReader : ISourceReader
{
    private const long LongestLine = 1L << 30;

    /// <summary>Another size of the ranges, for tests.</summary>
    internal long? RangeSize { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<ByteRange> Split(Input input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var file = new ArchiveFile(input.Files[0]);
        return IsGzip(file) || IsZstd(file)
            ? RangeCut.Whole(file.Length)
            : RangeCut.Tile(file.Length, RangeSize);
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
        var lines = new JsonlLine(input.Name, settings.PageLimit.Bytes, settings.Fields);
        var lineLimit = Math.Min(2 * settings.PageLimit.Bytes, LongestLine);
        var items = IsGzip(file) ? new PackedJsonl(file, new GzipFormat(), lines, lineLimit).Read(trace)
            : IsZstd(file) ? new PackedJsonl(file, zstd, lines, lineLimit).Read(trace)
            : new JsonlRange(file, lines, lineLimit).Read(range, trace);
        foreach (var item in items)
        {
            yield return item;
        }
    }

    internal static bool IsGzip(ArchiveFile file) => file.Peek(0, 8).StartsWith(GzipFormat.MemberMagic);

    internal static bool IsZstd(ArchiveFile file) =>
        file.Peek(0, 8) is var start && (start.StartsWith(ZstdFormat.FrameMagic) || ZstdFormat.IsSkippable(start));
}
