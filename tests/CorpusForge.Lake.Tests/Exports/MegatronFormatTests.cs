using System.Buffers.Binary;
using System.Text;
using CorpusForge.Lake.Exports.Formats;

namespace CorpusForge.Lake.Tests.Exports;

/// <summary>
/// Byte by byte against the layout of Megatron-LM's indexed data sets (megatron/core/datasets/indexed_dataset.py, _IndexWriter): header, version, type,
/// number of sequences, length of the list of documents, lengths, byte offsets, documents. Nothing here is read by the project's own code.
/// </summary>
public sealed class MegatronFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Small_vocabularies_are_uint16_and_every_field_of_the_index_lies_where_the_layout_says()
    {
        var (paths, names, _) = await SampleDocuments.WriteAsync(folder, new MegatronFormat(2), SampleDocuments.Tokens([7, 300, 65_499], [5], [1, 2]));

        Assert.Equal(["train-00000.bin", "train-00000.idx"], names);
        Assert.Equal((byte[])[7, 0, 0x2c, 0x01, 0xdb, 0xff, 5, 0, 1, 0, 2, 0], await BytesAsync(paths[0]));
        byte[] expected =
        [
            .. Encoding.ASCII.GetBytes("MMIDIDX"), 0, 0,
            1, 0, 0, 0, 0, 0, 0, 0,
            8,
            3, 0, 0, 0, 0, 0, 0, 0,
            4, 0, 0, 0, 0, 0, 0, 0,
            3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0,
        ];
        Assert.Equal(expected, await BytesAsync(paths[1]));
    }

    [Fact]
    public async Task Large_vocabularies_are_int32_and_offsets_count_bytes()
    {
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, new MegatronFormat(4), SampleDocuments.Tokens([100_000, 1], [65_536]));

        Assert.Equal((byte[])[0xa0, 0x86, 0x01, 0, 1, 0, 0, 0, 0, 0, 1, 0], await BytesAsync(paths[0]));
        var index = await BytesAsync(paths[1]);
        Assert.Equal(4, index[17]);
        Assert.Equal([2, 1], Enumerable.Range(0, 2).Select(at => BinaryPrimitives.ReadInt32LittleEndian(index.AsSpan(34 + (4 * at)))));
        Assert.Equal([0, 8], Enumerable.Range(0, 2).Select(at => BinaryPrimitives.ReadInt64LittleEndian(index.AsSpan(42 + (8 * at)))));
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 3).Select(at => BinaryPrimitives.ReadInt64LittleEndian(index.AsSpan(58 + (8 * at)))));
        Assert.Equal(82, index.Length);
    }

    [Theory]
    [InlineData(65_499, 2)]
    [InlineData(65_500, 4)]
    public void The_width_follows_the_bound_of_megatron(int vocabulary, int width) => Assert.Equal(width, MegatronFormat.WidthOf(vocabulary));

    [Fact]
    public async Task An_empty_shard_has_an_index_of_one_entry_and_no_ids()
    {
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, new MegatronFormat(2), []);

        Assert.Empty(await BytesAsync(paths[0]));
        Assert.Equal(34 + 8, (await BytesAsync(paths[1])).Length);
        Assert.Equal(0, (await SampleDocuments.ReadBackAsync(new MegatronFormat(2), paths)).Documents);
    }

    [Theory]
    [InlineData(17, "another type of ids")]
    [InlineData(34, "a pointer of the index is wrong")]
    [InlineData(42, "more or fewer than the index says")]
    [InlineData(46, "a pointer of the index is wrong")]
    [InlineData(70, "begins elsewhere")]
    public async Task What_it_reads_back_it_checks(int at, string fault)
    {
        var format = new MegatronFormat(2);
        var documents = SampleDocuments.Tokens([1, 2, 3], [4], [5, 6]);
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, format, documents);
        Assert.Equal(SampleDocuments.TallyOf(format, documents).Content, (await SampleDocuments.ReadBackAsync(format, paths)).Content);

        var index = await BytesAsync(paths[1]);
        index[at] ^= 0x10;
        await File.WriteAllBytesAsync(paths[1], index, TestContext.Current.CancellationToken);

        Assert.Contains(fault, (await Assert.ThrowsAsync<InvalidDataException>(() => SampleDocuments.ReadBackAsync(format, paths))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static Task<byte[]> BytesAsync(string path) => File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
}
