using System.Buffers.Binary;
using System.Text;
using ZstdSharp;

namespace CorpusForge.Lake.Exports.Formats;

/// <summary>Reads a shard from its first byte to its last: number of samples, offsets, description, samples.</summary>
internal static class MdsReader
{
    public static IEnumerable<MdsSample> Read(string path, IReadOnlyList<MdsColumn> columns, bool compressed)
    {
        using var file = ShardStream.Open(path);
        using Stream stream = compressed ? new DecompressionStream(file) : file;
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var count = (long)reader.ReadUInt32();
        var offsets = new uint[count + 1];
        for (var at = 0L; at <= count; at++)
        {
            offsets[at] = reader.ReadUInt32();
        }

        var headBytes = (count + 2) * sizeof(uint);
        if (offsets[0] < headBytes)
        {
            throw new InvalidDataException("the first sample begins within the offsets.");
        }

        // The description is for people and tools; samples are read by what the index says.
        reader.ReadBytes((int)(offsets[0] - headBytes));
        for (var at = 0L; at < count; at++)
        {
            if (offsets[at + 1] < offsets[at])
            {
                throw new InvalidDataException("the offsets do not ascend.");
            }

            yield return Parse(reader.ReadBytes(checked((int)(offsets[at + 1] - offsets[at]))), columns);
        }

        if (stream.ReadByte() >= 0)
        {
            throw new InvalidDataException("there are bytes behind the last sample.");
        }
    }

    private static MdsSample Parse(byte[] sample, IReadOnlyList<MdsColumn> columns)
    {
        var (values, at) = (new Dictionary<string, byte[]>(StringComparer.Ordinal), columns.Count(column => column.Size is null) * sizeof(uint));
        var sizes = 0;
        foreach (var column in columns)
        {
            var size = (long)(column.Size ?? (int)BinaryPrimitives.ReadUInt32LittleEndian(Slice(sample, sizes++ * sizeof(uint), sizeof(uint))));
            values[column.Name] = Slice(sample, at, size).ToArray();
            at += (int)size;
        }

        return at == sample.Length ? new MdsSample(values) : throw new InvalidDataException("a sample has another length than its columns.");
    }

    private static ReadOnlySpan<byte> Slice(byte[] sample, int from, long length) => length >= 0 && from + length <= sample.Length
        ? sample.AsSpan(from, (int)length)
        : throw new InvalidDataException("a sample is shorter than its columns.");
}
