using System.Text;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Lake.Tests.Storage;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LakeFolder lake;
    private readonly string path;

    public AtomicFileTests()
    {
        lake = folder.OpenLake();
        path = Path.Combine(lake.Root, "documents", "key", "part.txt");
    }

    [Fact]
    public async Task Nothing_is_visible_before_the_writer_has_finished()
    {
        var length = await AtomicFile.WriteAsync(lake, path, async stream =>
        {
            await stream.WriteAsync("あ"u8.ToArray());
            await stream.FlushAsync();
            Assert.False(File.Exists(path));
        });

        Assert.Equal(3, length);
        Assert.Equal("あ", await File.ReadAllTextAsync(path, Encoding.UTF8, TestContext.Current.CancellationToken));
        Assert.Empty(LeftInTemporary());
    }

    [Fact]
    public async Task A_writer_that_fails_leaves_no_file_behind()
    {
        await Assert.ThrowsAsync<IOException>(() => AtomicFile.WriteAsync(lake, path, async stream =>
        {
            await stream.WriteAsync("half"u8.ToArray());
            throw new IOException("disk full");
        }));

        Assert.False(File.Exists(path));
        Assert.Empty(LeftInTemporary());
    }

    [Fact]
    public async Task A_writer_that_fails_leaves_the_earlier_file_as_it_was()
    {
        await AtomicFile.WriteTextAsync(lake, path, "first");
        await Assert.ThrowsAsync<IOException>(() => AtomicFile.WriteAsync(lake, path, _ => throw new IOException("disk full")));

        Assert.Equal("first", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_whole()
    {
        await AtomicFile.WriteTextAsync(lake, path, "a long first text");
        await AtomicFile.WriteTextAsync(lake, path, "second");

        Assert.Equal("second", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Writers_of_one_path_do_not_meet()
    {
        var texts = Enumerable.Range(0, 20).Select(number => new string((char)('a' + number), 100_000)).ToArray();
        await Task.WhenAll(texts.Select(text => Task.Run(() => AtomicFile.WriteTextAsync(lake, path, text), TestContext.Current.CancellationToken)));

        Assert.Contains(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), texts);
    }

    public void Dispose()
    {
        lake.Dispose();
        folder.Dispose();
    }

    private IEnumerable<string> LeftInTemporary() =>
        Directory.EnumerateFiles(Path.Combine(lake.Root, "tmp"), "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != ".lock");
}
