namespace CorpusForge.Core.Sources.Archives;

/// <summary>A compression whose files are rows of members.</summary>
internal abstract class MemberFormat
{
    /// <summary>The reason of quarantine rows for members that do not decode.</summary>
    public abstract string CorruptReason { get; }

    protected abstract ReadOnlySpan<byte> Magic { get; }

    /// <summary>The member at the offset, ready to be read; null where none can begin.</summary>
    public abstract Member? Open(ArchiveFile file, long offset);

    /// <summary>Offset behind what may stand between members and carries nothing.</summary>
    public abstract long SkipPadding(ArchiveFile file, long offset);

    /// <summary>Whether a member begins here that opens with a WARC header.</summary>
    public bool IsOpening(ArchiveFile file, long offset)
    {
        using var member = Open(file, offset);
        Span<byte> start = stackalloc byte[RecordMark.Length];
        return member is not null && ReadStart(member, start) == start.Length && RecordMark.Begins(start);
    }

    /// <summary>Whether the file ends here within the first bytes of a member.</summary>
    public bool IsCutStart(ArchiveFile file, long offset) =>
        file.Length - offset < 18 && Magic.StartsWith(file.Peek(offset, Magic.Length));

    /// <summary>The first offset at or after <paramref name="from"/> where such a member begins; the file's length when there is none.</summary>
    public long FindOpening(ArchiveFile file, long from)
    {
        while (from < file.Length)
        {
            from = file.IndexOf(Magic, from);
            if (from == file.Length || IsOpening(file, from))
            {
                return from;
            }

            from++;
        }

        return file.Length;
    }

    private static int ReadStart(Member member, Span<byte> into)
    {
        var filled = 0;
        while (filled < into.Length && member.Read(into[filled..]) is var read and > 0)
        {
            filled += read;
        }

        return filled;
    }
}
