using System.Globalization;
using System.IO.Hashing;
using System.Security.Cryptography;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace CorpusForge.Lake.Exports.Formats;

/// <summary>Writes one shard: room for the offsets is left in front, since the number of samples is known, and filled in at the end.</summary>
internal sealed class MdsShard : IShardWriter
{
    private const int Level = 3;

    private readonly string path;
    private readonly string rawPath;
    private readonly IReadOnlyList<MdsColumn> columns;
    private readonly FileStream stream;
    private readonly uint[] offsets;
    private uint written;

    public MdsShard(string path, IReadOnlyList<MdsColumn> columns, byte[] config, uint samples, bool compressed)
    {
        (this.path, this.columns) = (path, columns);
        rawPath = compressed ? path + ".raw" : path;
        offsets = new uint[samples + 1L];
        stream = ShardStream.Create(rawPath);
        stream.Position = (samples + 2L) * sizeof(uint);
        stream.Write(config);
        offsets[0] = (uint)stream.Position;
    }

    public ValueTask AddAsync(ExportDocument document)
    {
        var values = columns.Select(column => column.Encode(document)).ToList();
        foreach (var (column, value) in columns.Zip(values))
        {
            if (column.Size is null)
            {
                stream.Write(BitConverter.GetBytes(value.Length));
            }
        }

        values.ForEach(value => stream.Write(value));
        offsets[++written] = stream.Position <= uint.MaxValue
            ? (uint)stream.Position
            : throw new InvalidDataException("A shard of MDS has no room beyond 4 GiB, for its offsets have 32 bits; take a smaller --shard-size.");
        return ValueTask.CompletedTask;
    }

    public async Task<SortedDictionary<string, string>?> FinishAsync()
    {
        if (written != offsets.Length - 1)
        {
            throw new InvalidOperationException($"{written} samples were added to a shard of {offsets.Length - 1}.");
        }

        stream.Position = 0;
        stream.Write(BitConverter.GetBytes(written));
        foreach (var offset in offsets)
        {
            stream.Write(BitConverter.GetBytes(offset));
        }

        await stream.DisposeAsync().ConfigureAwait(false);
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await DescribeAsync(rawPath, "raw", facts).ConfigureAwait(false);
        if (rawPath != path)
        {
            await CompressAsync().ConfigureAwait(false);
            await DescribeAsync(path, "zip", facts).ConfigureAwait(false);
        }

        return facts;
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync().ConfigureAwait(false);
        if (rawPath != path)
        {
            File.Delete(rawPath);
        }
    }

    private async Task CompressAsync()
    {
        await using var raw = ShardStream.Open(rawPath);
        await using var zip = ShardStream.Create(path);
        await using var packed = new CompressionStream(zip, Level);

        // The length in the frame's head lets readers take room for it at once.
        packed.SetParameter(ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        packed.SetPledgedSrcSize((ulong)raw.Length);
        await raw.CopyToAsync(packed).ConfigureAwait(false);
    }

    private static async Task DescribeAsync(string file, string prefix, SortedDictionary<string, string> facts)
    {
        await using var bytes = ShardStream.Open(file);
        facts[prefix + "_bytes"] = bytes.Length.ToString(CultureInfo.InvariantCulture);
        facts[prefix + "_sha256"] = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes).ConfigureAwait(false));
        bytes.Position = 0;
        var hash = new XxHash64();
        await hash.AppendAsync(bytes).ConfigureAwait(false);
        facts[prefix + "_xxh64"] = Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
