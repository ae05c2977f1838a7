using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Exports.Formats;

namespace CorpusForge.Lake.Tests.Exports;

/// <summary>Against what nanoGPT maps into memory: numpy's uint16 in a row, without a header; and the index beside it.</summary>
public sealed class FlatFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Ids_stand_in_a_row_and_the_index_says_where_documents_begin()
    {
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, new FlatFormat(2), SampleDocuments.Tokens([1, 65_535], [0], [3, 4, 5]));

        Assert.Equal((byte[])[1, 0, 255, 255, 0, 0, 3, 0, 4, 0, 5, 0], await File.ReadAllBytesAsync(paths[0], TestContext.Current.CancellationToken));
        Assert.Equal(
            (byte[])[0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0],
            await File.ReadAllBytesAsync(paths[1], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Larger_vocabularies_take_four_bytes()
    {
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, new FlatFormat(4), SampleDocuments.Tokens([65_536, 2]));

        Assert.Equal((byte[])[0, 0, 1, 0, 2, 0, 0, 0], await File.ReadAllBytesAsync(paths[0], TestContext.Current.CancellationToken));
        Assert.Equal((2, 4), (FlatFormat.WidthOf(65_536), FlatFormat.WidthOf(65_537)));
    }

    [Fact]
    public void A_split_of_one_shard_has_the_names_that_nanogpt_opens()
    {
        var format = new FlatFormat(2);

        Assert.Equal(["train.bin", "train.idx"], format.FilesOf(new ShardName("train", 0, 1)));
        Assert.Equal(["val.bin", "val.idx"], format.FilesOf(new ShardName("validation", 0, 1)));
        Assert.Equal(["val-00001.bin", "val-00001.idx"], format.FilesOf(new ShardName("validation", 1, 2)));
    }

    [Fact]
    public async Task Ids_that_do_not_fit_are_refused_and_never_cut() =>
        await Assert.ThrowsAsync<OverflowException>(() => SampleDocuments.WriteAsync(folder, new FlatFormat(2), SampleDocuments.Tokens([65_536])));

    [Fact]
    public async Task Ids_behind_the_last_document_are_a_fault()
    {
        var format = new FlatFormat(2);
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, format, SampleDocuments.Tokens([1, 2]));
        Assert.Equal(2, (await SampleDocuments.ReadBackAsync(format, paths)).Tokens);
        await File.AppendAllBytesAsync(paths[0], new byte[2], TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidDataException>(() => SampleDocuments.ReadBackAsync(format, paths));
    }

    public void Dispose() => folder.Dispose();
}
