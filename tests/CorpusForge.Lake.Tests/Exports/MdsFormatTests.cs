using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Exports.Formats;

namespace CorpusForge.Lake.Tests.Exports;

/// <summary>
/// Byte by byte against the layout of MosaicML Streaming (streaming/base/format/mds/writer.py and encodings.py): number of samples, offsets from the file's
/// start, description, samples; in a sample the sizes of its variable columns, then the values in the order of the columns' names.
/// </summary>
public sealed class MdsFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_shard_of_tokens_is_what_the_layout_says_to_the_last_byte()
    {
        var format = new MdsFormat([], ofTokens: true, 1 << 26, compressed: false);
        var documents = SampleDocuments.Tokens([5, 70_000, 0], [.. Enumerable.Range(0, 300)]);
        var (paths, names, _) = await SampleDocuments.WriteAsync(folder, format, documents);
        var bytes = await File.ReadAllBytesAsync(paths[0], TestContext.Current.CancellationToken);

        Assert.Equal(["train/shard.00000.mds"], names);
        Assert.Equal(2u, U32(bytes, 0));
        var (first, second, end) = ((int)U32(bytes, 4), (int)U32(bytes, 8), (int)U32(bytes, 12));
        using var config = JsonDocument.Parse(bytes.AsMemory(16, first - 16));
        Assert.Equal("mds", config.RootElement.GetProperty("format").GetString());
        Assert.Equal(["doc_id", "tokens", "url"], config.RootElement.GetProperty("column_names").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(["str", "ndarray:int32", "str"], config.RootElement.GetProperty("column_encodings").EnumerateArray().Select(name => name.GetString()));
        Assert.All(config.RootElement.GetProperty("column_sizes").EnumerateArray(), size => Assert.Equal(JsonValueKind.Null, size.ValueKind));

        var url = Encoding.UTF8.GetBytes("https://例え0.jp/");
        byte[] sample =
        [
            32, 0, 0, 0, 14, 0, 0, 0, (byte)url.Length, 0, 0, 0,
            .. Encoding.ASCII.GetBytes(new string('0', 32)),
            (1 << 2) | 0, 3, 5, 0, 0, 0, 0x70, 0x11, 1, 0, 0, 0, 0, 0,
            .. url,
        ];
        Assert.Equal(sample, bytes[first..second]);

        // Three hundred ids: their number no longer fits a byte, so its width is 2 (code 1).
        Assert.Equal(1u + 2 + 1200, U32(bytes, second + 4));
        Assert.Equal((byte[])[(1 << 2) | 1, 0x2c, 0x01], bytes[(second + 12 + 32)..(second + 12 + 35)]);
        Assert.Equal(bytes.Length, end);
    }

    [Fact]
    public async Task Texts_numbers_and_times_of_a_shard_of_text_can_be_found_by_sizes_alone()
    {
        var format = new MdsFormat(SampleDocuments.Columns, ofTokens: false, 1 << 26, compressed: false);
        var documents = SampleDocuments.Pages();
        var (paths, _, facts) = await SampleDocuments.WriteAsync(folder, format, documents);
        var bytes = await File.ReadAllBytesAsync(paths[0], TestContext.Current.CancellationToken);
        using var index = JsonDocument.Parse(format.Indexes([Shard(format, documents.Count, facts)])["train/index.json"]);
        var shard = index.RootElement.GetProperty("shards")[0];
        var columns = shard.GetProperty("column_names").EnumerateArray().Select(name => name.GetString()!).ToList();
        var sizes = shard.GetProperty("column_sizes").EnumerateArray().Select(size => size.ValueKind == JsonValueKind.Null ? (int?)null : size.GetInt32()).ToList();

        Assert.Equal(columns.Order(StringComparer.Ordinal), columns);
        for (var at = 0; at < documents.Count; at++)
        {
            var sample = Sample(bytes, at, columns, sizes);
            var row = documents[at].Page!;
            Assert.Equal(row.Page.Text, Encoding.UTF8.GetString(sample["text"]));
            Assert.Equal(row.Page.Url, Encoding.UTF8.GetString(sample["url"]));
            Assert.Equal(row.Page.FetchedAt is null ? "" : "2024-05-01T12:30:15.123456Z", Encoding.UTF8.GetString(sample["fetched_at"]));
            Assert.Equal(row.Repeat, BitConverter.ToInt64(sample["repeat"]));
            Assert.Equal(documents[at].Numbers[0], BitConverter.ToDouble(sample["hiragana-ratio"]));
            Assert.Equal(documents[at].Numbers[1] ?? double.NaN, BitConverter.ToDouble(sample["cluster_similarity"]));
        }
    }

    [Fact]
    public async Task The_index_names_every_field_that_the_reader_takes_and_its_hashes_hold()
    {
        var format = new MdsFormat([], ofTokens: true, 1 << 20, compressed: true);
        var (paths, names, facts) = await SampleDocuments.WriteAsync(folder, format, SampleDocuments.Tokens([.. Enumerable.Repeat(new int[100], 50)]));
        var zip = await File.ReadAllBytesAsync(paths[0], TestContext.Current.CancellationToken);
        var raw = await UnpackAsync(paths[0]);
        using var index = JsonDocument.Parse(format.Indexes([Shard(format, 50, facts)])["train/index.json"]);

        Assert.Equal(["train/shard.00000.mds.zstd"], names);
        Assert.Equal(2, index.RootElement.GetProperty("version").GetInt32());
        var shard = index.RootElement.GetProperty("shards")[0];
        Assert.Equal(
            ["column_encodings", "column_names", "column_sizes", "compression", "format", "hashes", "raw_data", "samples", "size_limit", "version", "zip_data"],
            shard.EnumerateObject().Select(property => property.Name));
        Assert.Equal((50, 1 << 20, "zstd:3"), (shard.GetProperty("samples").GetInt32(), shard.GetProperty("size_limit").GetInt32(), shard.GetProperty("compression").GetString()));
        AssertFile(shard.GetProperty("raw_data"), "shard.00000.mds", raw);
        AssertFile(shard.GetProperty("zip_data"), "shard.00000.mds.zstd", zip);
        Assert.True(zip.Length < raw.Length / 10);
        Assert.False(File.Exists(paths[0] + ".raw"));
    }

    [Fact]
    public async Task An_empty_shard_ends_where_its_first_sample_would_begin()
    {
        var format = new MdsFormat([], ofTokens: true, 1 << 20, compressed: false);
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, format, []);
        var bytes = await File.ReadAllBytesAsync(paths[0], TestContext.Current.CancellationToken);

        Assert.Equal((0u, (uint)bytes.Length), (U32(bytes, 0), U32(bytes, 4)));
        Assert.Equal(0, (await SampleDocuments.ReadBackAsync(format, paths)).Documents);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reading_back_gives_what_was_written_and_refuses_what_does_not_hold_together(bool tokens)
    {
        var format = new MdsFormat(tokens ? [] : SampleDocuments.Columns, tokens, 1 << 20, compressed: false);
        var documents = tokens ? SampleDocuments.Tokens([1], [2, 3], [.. Enumerable.Range(0, 70_000)]) : SampleDocuments.Pages();
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, format, documents);
        Assert.Equal(SampleDocuments.TallyOf(format, documents).Content, (await SampleDocuments.ReadBackAsync(format, paths)).Content);

        var bytes = await File.ReadAllBytesAsync(paths[0], TestContext.Current.CancellationToken);
        bytes[8] ^= 1;
        await File.WriteAllBytesAsync(paths[0], bytes, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidDataException>(() => SampleDocuments.ReadBackAsync(format, paths));
    }

    public void Dispose() => folder.Dispose();

    private static ExportShard Shard(MdsFormat format, int documents, SortedDictionary<string, string>? facts) => new()
    {
        Split = "train", Number = 0, Pages = documents, Documents = documents, Characters = 0, Tokens = 0, Content = "", Files = [new ExportFile(format.FilesOf(new ShardName("train", 0, 1))[0], 1, "")], Facts = facts,
    };

    private static uint U32(byte[] bytes, int at) => (uint)(bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24));

    private static Dictionary<string, byte[]> Sample(byte[] shard, int at, List<string> columns, List<int?> sizes)
    {
        var sample = shard[(int)U32(shard, 4 + (4 * at))..(int)U32(shard, 8 + (4 * at))];
        var (head, data) = (0, sizes.Count(size => size is null) * 4);
        var values = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (name, size) in columns.Zip(sizes))
        {
            var length = size ?? (int)U32(sample, head);
            head += size is null ? 4 : 0;
            values[name] = sample[data..(data + length)];
            data += length;
        }

        Assert.Equal(sample.Length, data);
        return values;
    }

    private static void AssertFile(JsonElement file, string name, byte[] bytes)
    {
        Assert.Equal((name, bytes.Length), (file.GetProperty("basename").GetString(), file.GetProperty("bytes").GetInt32()));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.GetProperty("hashes").GetProperty("sha256").GetString());
        Assert.Equal(XxHash64.HashToUInt64(bytes).ToString("x16", System.Globalization.CultureInfo.InvariantCulture), file.GetProperty("hashes").GetProperty("xxh64").GetString());
    }

    private static async Task<byte[]> UnpackAsync(string path)
    {
        await using var packed = new ZstdSharp.DecompressionStream(File.OpenRead(path));
        using var plain = new MemoryStream();
        await packed.CopyToAsync(plain, TestContext.Current.CancellationToken);
        return plain.ToArray();
    }
}
