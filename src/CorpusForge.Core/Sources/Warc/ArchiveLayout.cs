using CorpusForge.Core.Sources.Archives;

namespace CorpusForge.Core.Sources.Warc;

/// <summary>How an archive is laid out, told by its content alone.</summary>
internal sealed record ArchiveLayout(LayoutKind Kind, bool CanSplit)
{
    private static readonly RecordContent NoContent = new(SourceKind.Html, "", 0);

    /// <summary>
    /// Looks at the first member. A damaged beginning must not cost the whole file, so the rest is searched for a record before the
    /// file is called foreign.
    /// </summary>
    public static ArchiveLayout Of(ArchiveFile file)
    {
        var start = file.Peek(0, 64);
        if (start.IsEmpty)
        {
            return new(LayoutKind.Empty, CanSplit: false);
        }

        // ARC and LZ4 are told by their own beginnings: either may hold WARC text further on.
        if (start.StartsWith("filedesc:"u8) || start is [0x04, 0x22, 0x4D, 0x18, ..])
        {
            return new(LayoutKind.Unsupported, CanSplit: false);
        }

        if (PlainRange.IsOpening(file, 0))
        {
            return new(LayoutKind.Plain, CanSplit: true);
        }

        var gzip = new GzipFormat();
        using var zstd = new ZstdFormat(file);
        return FirstMember(file, gzip, LayoutKind.Gzip) ?? FirstMember(file, zstd, LayoutKind.Zstd) ?? Searched(file, gzip, zstd);
    }

    /// <summary>The layout when the file begins with a member of the format; null otherwise.</summary>
    private static ArchiveLayout? FirstMember(ArchiveFile file, MemberFormat format, LayoutKind kind)
    {
        var at = format.SkipPadding(file, 0);
        using var member = format.Open(file, at);
        if (member is null)
        {
            return null;
        }

        using var cursor = new ByteCursor(member);
        if (RecordMark.Begins(cursor.Peek(RecordMark.Length)))
        {
            RecordStep.Read(cursor, NoContent, 0, out var ending);
            return new(kind, CanSplit: ending != RecordEnding.Next);
        }

        if (!cursor.Peek(9).StartsWith("filedesc:"u8) && format.FindOpening(file, at + 1) < file.Length)
        {
            return new(kind, CanSplit: true);
        }

        var isEmpty = cursor.Peek(1).IsEmpty;
        return new(!isEmpty ? LayoutKind.Unsupported : member.End is null ? kind : LayoutKind.Empty, CanSplit: false);
    }

    private static ArchiveLayout Searched(ArchiveFile file, GzipFormat gzip, ZstdFormat zstd)
    {
        var (first, kind) = new[]
        {
            (PlainRange.FindOpening(file, 0), LayoutKind.Plain),
            (gzip.FindOpening(file, 0), LayoutKind.Gzip),
            (zstd.FindOpening(file, 0), LayoutKind.Zstd),
        }.MinBy(found => found.Item1);
        return first == file.Length ? new(LayoutKind.Unsupported, CanSplit: false) : new(kind, CanSplit: true);
    }
}
