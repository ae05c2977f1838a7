using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// The distinct shingles of some documents of a part: of each the number of hashes and the hashes, ascending, then for each its row and offset, then how
/// many documents. Little endian, as all machines that .NET runs on are.
/// </summary>
internal static class ShingleFile
{
    private const int EntryBytes = sizeof(int) + sizeof(long);

    /// <summary>Writes entries one by one; ends with the index.</summary>
    public sealed class Writer(Stream stream)
    {
        private readonly List<(int Row, long Offset)> entries = [];
        private readonly byte[] number = new byte[sizeof(int)];
        private long position;

        public void Add(int row, ReadOnlySpan<ulong> hashes)
        {
            entries.Add((row, position));
            BinaryPrimitives.WriteInt32LittleEndian(number, hashes.Length);
            stream.Write(number);
            stream.Write(MemoryMarshal.AsBytes(hashes));
            position += sizeof(int) + (hashes.Length * (long)sizeof(ulong));
        }

        public void End()
        {
            Span<byte> entry = stackalloc byte[EntryBytes];
            foreach (var (row, offset) in entries)
            {
                BinaryPrimitives.WriteInt32LittleEndian(entry, row);
                BinaryPrimitives.WriteInt64LittleEndian(entry[sizeof(int)..], offset);
                stream.Write(entry);
            }

            BinaryPrimitives.WriteInt32LittleEndian(number, entries.Count);
            stream.Write(number);
        }
    }

    /// <summary>Row and offset of each document.</summary>
    public static IEnumerable<(int Row, long Offset)> Index(SafeFileHandle file)
    {
        var length = RandomAccess.GetLength(file);
        var tail = new byte[sizeof(int)];
        ReadExactly(file, tail, length - tail.Length);
        var index = new byte[BinaryPrimitives.ReadInt32LittleEndian(tail) * EntryBytes];
        ReadExactly(file, index, length - tail.Length - index.Length);
        for (var at = 0; at < index.Length; at += EntryBytes)
        {
            yield return (BinaryPrimitives.ReadInt32LittleEndian(index.AsSpan(at)), BinaryPrimitives.ReadInt64LittleEndian(index.AsSpan(at + sizeof(int))));
        }
    }

    /// <summary>The hashes at an offset.</summary>
    public static ulong[] Read(SafeFileHandle file, long offset)
    {
        Span<byte> count = stackalloc byte[sizeof(int)];
        ReadExactly(file, count, offset);
        var hashes = new ulong[BinaryPrimitives.ReadInt32LittleEndian(count)];
        ReadExactly(file, MemoryMarshal.AsBytes(hashes.AsSpan()), offset + count.Length);
        return hashes;
    }

    private static void ReadExactly(SafeFileHandle file, Span<byte> bytes, long offset)
    {
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(file, bytes[read..], offset + read);
            read += more > 0 ? more : throw new InvalidDataException($"a file of shingles ends within an entry, at byte {offset + read}; remove its folder and run again.");
        }
    }
}
