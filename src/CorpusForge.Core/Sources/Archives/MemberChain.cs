namespace CorpusForge.Core.Sources.Archives;

/// <summary>The content of all members of a file as one stream, up to the first damage.</summary>
internal sealed class MemberChain : IByteSource, IDisposable
{
    private readonly ArchiveFile file;
    private readonly MemberFormat format;
    private Member? member;
    private long reached;

    public MemberChain(ArchiveFile file, MemberFormat format)
    {
        (this.file, this.format) = (file, format);
        OpenAt(0);
    }

    public long Reached => member?.Reached ?? reached;

    /// <summary>The stream ended before the file did, or within a member.</summary>
    public bool Damaged { get; private set; }

    /// <summary>The damage is that the file ends inside a member.</summary>
    public bool Cut { get; private set; }

    public int Read(Span<byte> into)
    {
        while (member is not null)
        {
            var read = member.Read(into);
            if (read > 0)
            {
                return read;
            }

            Next(member);
        }

        return 0;
    }

    public void Dispose() => member?.Dispose();

    private void Next(Member ended)
    {
        if (ended.End is { } end)
        {
            ended.Dispose();
            OpenAt(end);
        }
        else
        {
            (member, reached, Damaged, Cut) = (null, ended.Reached, true, ended.Cut);
            ended.Dispose();
        }
    }

    private void OpenAt(long offset)
    {
        reached = format.SkipPadding(file, offset);
        member = format.Open(file, reached);
        Damaged = member is null && reached < file.Length;
        Cut = Damaged && format.IsCutStart(file, reached);
    }
}
