using System.Buffers.Binary;
using System.IO.Hashing;
using CorpusForge.Lake.Storage;
using ZstdSharp;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// What one part gives to each shard: a compressed segment a shard, behind them an index of offset, stored length, plain length and hash
/// for each, and the number of segments. A damaged segment is found when it is read, by name.
/// </summary>
internal static class SegmentFile
{
    private const int EntryBytes = 32;
    private const int FastLevel = 1;

    public static async Task WriteAsync(Stream stream, IReadOnlyList<MemoryStream> segments)
    {
        using var compressor = new Compressor(FastLevel);
        var index = new byte[(segments.Count * EntryBytes) + sizeof(int)];
        for (var at = 0; at < segments.Count; at++)
        {
            var plain = segments[at].GetBuffer().AsMemory(0, (int)segments[at].Length);
            var stored = plain.IsEmpty ? [] : compressor.Wrap(plain.Span).ToArray();
            var entry = index.AsSpan(at * EntryBytes, EntryBytes);
            BinaryPrimitives.WriteInt64LittleEndian(entry, stream.Position);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], stored.Length);
            BinaryPrimitives.WriteInt64LittleEndian(entry[16..], plain.Length);
            BinaryPrimitives.WriteUInt64LittleEndian(entry[24..], XxHash3.HashToUInt64(stored));
            await stream.WriteAsync(stored).ConfigureAwait(false);
        }

        BinaryPrimitives.WriteInt32LittleEndian(index.AsSpan(segments.Count * EntryBytes), segments.Count);
        await stream.WriteAsync(index).ConfigureAwait(false);
    }

    public static byte[] Read(string path, int segment)
    {
        using var file = File.OpenHandle(path);
        Span<byte> tail = stackalloc byte[sizeof(int)];
        var length = RandomAccess.GetLength(file);
        RandomAccess.Read(file, tail, length - tail.Length);
        var count = BinaryPrimitives.ReadInt32LittleEndian(tail);
        Span<byte> entry = stackalloc byte[EntryBytes];
        RandomAccess.Read(file, entry, length - tail.Length - ((count - segment) * (long)EntryBytes));
        var stored = new byte[BinaryPrimitives.ReadInt64LittleEndian(entry[8..])];
        RandomAccess.Read(file, stored, BinaryPrimitives.ReadInt64LittleEndian(entry));
        if (XxHash3.HashToUInt64(stored) != BinaryPrimitives.ReadUInt64LittleEndian(entry[24..]))
        {
            File.Delete(PartFacts.PathOf(path));
            throw new DamagedPartException($"{path}: segment {segment} changed after it was written; it is made again.");
        }

        using var decompressor = new Decompressor();
        return stored.Length == 0 ? [] : decompressor.Unwrap(stored).ToArray();
    }
}
