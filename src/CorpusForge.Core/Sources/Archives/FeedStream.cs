namespace CorpusForge.Core.Sources.Archives;

/// <summary>
/// Feeds a decoder and remembers the last piece it took: a decoder asks for more only when it has used up what it had, so its end
/// lies in that piece.
/// </summary>
internal sealed class FeedStream(ArchiveFile file, long offset) : Stream
{
    private const int Piece = 8 * 1024;

    /// <summary>Offset of the piece handed out last.</summary>
    public long LastPiece { get; private set; } = offset;

    /// <summary>Offset behind that piece.</summary>
    public long Reached { get; private set; } = offset;

    /// <summary>The decoder wanted more than the file has.</summary>
    public bool RanOut { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var bytes = file.Peek(Reached, Math.Min(buffer.Length, Piece));
        if (bytes.IsEmpty)
        {
            RanOut |= buffer.Length > 0;
            return 0;
        }

        bytes.CopyTo(buffer);
        LastPiece = Reached;
        Reached += bytes.Length;
        return bytes.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
