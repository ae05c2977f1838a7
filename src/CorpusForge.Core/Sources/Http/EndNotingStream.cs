namespace CorpusForge.Core.Sources.Http;

/// <summary>Bytes in memory that note when a decoder asks for more than there is: only a cut deflate stream makes it do so.</summary>
internal sealed class EndNotingStream(ArraySegment<byte> bytes) : MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
{
    public bool RanOut { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Note(base.Read(buffer, offset, count), count);

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, Length - Position);
        bytes.AsSpan((int)Position, count).CopyTo(buffer);
        Position += count;
        return Note(count, buffer.Length);
    }

    private int Note(int read, int wanted)
    {
        RanOut |= read == 0 && wanted > 0;
        return read;
    }
}
