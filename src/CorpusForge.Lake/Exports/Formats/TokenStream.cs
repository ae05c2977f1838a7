using System.Buffers;
using System.Buffers.Binary;

namespace CorpusForge.Lake.Exports.Formats;

/// <summary>Ids as little-endian integers of 2 or 4 bytes.</summary>
internal static class TokenStream
{
    public static void Write(Stream stream, ReadOnlySpan<int> ids, int width)
    {
        var rented = ArrayPool<byte>.Shared.Rent(ids.Length * width);
        var bytes = rented.AsSpan(0, ids.Length * width);
        for (var at = 0; at < ids.Length; at++)
        {
            if (width == sizeof(ushort))
            {
                BinaryPrimitives.WriteUInt16LittleEndian(bytes[(at * sizeof(ushort))..], checked((ushort)ids[at]));
            }
            else
            {
                BinaryPrimitives.WriteInt32LittleEndian(bytes[(at * sizeof(int))..], ids[at]);
            }
        }

        stream.Write(bytes);
        ArrayPool<byte>.Shared.Return(rented);
    }

    public static int[] Read(Stream stream, long count, int width)
    {
        var ids = new int[count];
        var rented = ArrayPool<byte>.Shared.Rent(checked((int)count * width));
        var bytes = rented.AsSpan(0, (int)count * width);
        stream.ReadExactly(bytes);
        for (var at = 0; at < ids.Length; at++)
        {
            ids[at] = width == sizeof(ushort)
                ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at * sizeof(ushort))..])
                : BinaryPrimitives.ReadInt32LittleEndian(bytes[(at * sizeof(int))..]);
        }

        ArrayPool<byte>.Shared.Return(rented);
        return ids;
    }
}
