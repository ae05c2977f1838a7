using System.Buffers;
using ZstdSharp;

namespace CorpusForge.Core.Sources.Http;

/// <summary>Reads a decoding stream to its end, or to the limit: a few bytes of archive may stand for gigabytes.</summary>
internal static class BoundedDecoder
{
    /// <summary>All bytes in an array of their size; empty with the fault set when the data is damaged or longer than the limit.</summary>
    public static byte[] ReadAll(Stream stream, long limit, out BodyFault fault)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var filled = 0;
        fault = BodyFault.None;
        try
        {
            while (stream.Read(buffer, filled, buffer.Length - filled) is var read and > 0)
            {
                filled += read;
                if (filled > limit)
                {
                    fault = BodyFault.TooLarge;
                    return [];
                }

                if (filled == buffer.Length)
                {
                    buffer = Grow(buffer);
                }
            }

            return buffer.AsSpan(0, filled).ToArray();
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or ZstdException)
        {
            fault = BodyFault.Corrupt;
            return [];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, 2L * buffer.Length));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
