namespace CorpusForge.Core.Sources.Archives;

/// <summary>One compressed member (gzip) or frame (zstd), decoded forward.</summary>
internal abstract class Member : IByteSource, IDisposable
{
    public abstract long Reached { get; }

    /// <summary>
    /// Offset behind the member. Set once <see cref="Read"/> returned 0 and the member proved whole; null while reading and for a
    /// damaged member, whose end nobody knows.
    /// </summary>
    public long? End { get; protected set; }

    /// <summary>The file ended before the member did.</summary>
    public bool Cut { get; protected set; }

    public abstract int Read(Span<byte> into);

    public abstract void Dispose();

    /// <summary>Decodes and drops what is left, in bounded memory. The number of bytes dropped.</summary>
    public long Drain()
    {
        Span<byte> waste = stackalloc byte[4096];
        var dropped = 0L;
        while (Read(waste) is var read and > 0)
        {
            dropped += read;
        }

        return dropped;
    }
}
