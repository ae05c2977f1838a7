using CorpusForge.Core.Sources.Archives;

namespace CorpusForge.Core.Sources.Warc;

/// <summary>How an archive is laid out, told by its content alone.</summary>
internal static class ArchiveLayout
{
    private static readonly RecordContent NoContent = new(SourceKind.Html, "", 0);

    /// <summary>
    /// Looks at the first bytes. A damaged beginning must not cost the whole file, so the rest is searched for a record before the
    /// file is called foreign.
    /// </summary>
    public static LayoutKind KindOf(ArchiveFile file)
    {
        var start = file.Peek(0, 64);
        if (start.IsEmpty)
        {
            return LayoutKind.Empty;
        }

        // ARC and LZ4 are told by their own beginnings: either may hold WARC text further on.
        if (start.StartsWith("filedesc:"u8) || start is [0x04, 0x22, 0x4D, 0x18, ..])
        {
            return LayoutKind.Unsupported;
        }

        var gzip = new GzipFormat();
        using var zstd = new ZstdFormat(file);
        return PlainRange.IsOpening(file, 0)
            ? LayoutKind.Plain
            : FirstMember(file, gzip, LayoutKind.Gzip) ?? FirstMember(file, zstd, LayoutKind.Zstd) ?? Searched(file, gzip, zstd);
    }

    /// <summary>Whether records can be found from the middle of the file: not where one member holds more than one.</summary>
    public static bool CanSplit(ArchiveFile file)
    {
        var kind = KindOf(file);
        using var zstd = new ZstdFormat(file);
        return kind switch
        {
            LayoutKind.Plain => true,
            LayoutKind.Gzip => IsRecordPerMember(file, new GzipFormat()),
            LayoutKind.Zstd => IsRecordPerMember(file, zstd),
            _ => false,
        };
    }

    private static bool IsRecordPerMember(ArchiveFile file, MemberFormat format)
    {
        using var member = format.Open(file, format.FindOpening(file, 0));
        if (member is null)
        {
            return false;
        }

        using var cursor = new ByteCursor(member);
        RecordStep.Read(cursor, NoContent, 0, out var ending);
        return ending != RecordEnding.Next;
    }

    /// <summary>What the file is when it begins with a member of the format; null otherwise.</summary>
    private static LayoutKind? FirstMember(ArchiveFile file, MemberFormat format, LayoutKind kind)
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
            return kind;
        }

        var isArc = cursor.Peek(9).SequenceEqual("filedesc:"u8);
        return !isArc && format.FindOpening(file, at + 1) < file.Length ? kind
            : !cursor.Peek(1).IsEmpty ? LayoutKind.Unsupported
            : member.End is null ? kind
            : LayoutKind.Empty;
    }

    private static LayoutKind Searched(ArchiveFile file, GzipFormat gzip, ZstdFormat zstd)
    {
        var (first, kind) = new[]
        {
            (PlainRange.FindOpening(file, 0), LayoutKind.Plain),
            (gzip.FindOpening(file, 0), LayoutKind.Gzip),
            (zstd.FindOpening(file, 0), LayoutKind.Zstd),
        }.MinBy(found => found.Item1);
        return first == file.Length ? LayoutKind.Unsupported : kind;
    }
}
