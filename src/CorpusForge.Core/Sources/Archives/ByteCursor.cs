using System.Buffers;

namespace CorpusForge.Core.Sources.Archives;

/// <summary>Looks ahead in a source as far as needed, in one pooled buffer that grows with what was really read, never with a claim.</summary>
internal sealed class ByteCursor(IByteSource source) : IDisposable
{
    private readonly Queue<(long Position, long Reached)> fills = new();
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private long reached = source.Reached;
    private int start;
    private int end;
    private bool ended;

    /// <summary>Bytes passed so far.</summary>
    public long Position { get; private set; }

    /// <summary>An offset on disk that is not behind the current byte; close to it, not exact, inside a compressed member.</summary>
    public long SourceOffset
    {
        get
        {
            while (fills.TryPeek(out var fill) && fill.Position <= Position)
            {
                reached = fill.Reached;
                fills.Dequeue();
            }

            return reached;
        }
    }

    /// <summary>Up to <paramref name="count"/> bytes ahead, fewer only at the end of the source. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Peek(int count) => Segment(count);

    /// <summary>The same as a part of the buffer.</summary>
    public ArraySegment<byte> Segment(int count)
    {
        while (end - start < count && !ended)
        {
            Fill();
        }

        return new ArraySegment<byte>(buffer, start, Math.Min(count, end - start));
    }

    /// <summary>Passes over bytes; false when the source ended before.</summary>
    public bool Skip(long count)
    {
        while (true)
        {
            var step = (int)Math.Min(count, end - start);
            start += step;
            Position += step;
            count -= step;
            if (count == 0 || ended)
            {
                return count == 0;
            }

            Fill();
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        start = end = 0;
        ended = true;
    }

    private void Fill()
    {
        if (start == end)
        {
            start = end = 0;
        }
        else if (end == buffer.Length)
        {
            MakeRoom();
        }

        fills.Enqueue((Position + end - start, source.Reached));
        var read = source.Read(buffer.AsSpan(end));
        end += read;
        ended = read == 0;
    }

    private void MakeRoom()
    {
        var held = end - start;
        var target = start >= buffer.Length / 2 ? buffer : ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, 2L * buffer.Length));
        buffer.AsSpan(start, held).CopyTo(target);
        if (target != buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = target;
        }

        start = 0;
        end = held;
    }
}
