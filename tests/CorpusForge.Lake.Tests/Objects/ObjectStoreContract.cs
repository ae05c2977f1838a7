using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CorpusForge.Lake.Objects;

namespace CorpusForge.Lake.Tests.Objects;

/// <summary>What every store must do.</summary>
public abstract class ObjectStoreContract : IAsyncLifetime
{
    private readonly TemporaryFolder files = new();

    protected IObjectStore Store { get; private set; } = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Text of a place that holds nothing yet and is of this test alone.</summary>
    protected abstract Task<string> NewPlaceAsync();

    protected abstract IObjectStore OpenPlace(string place);

    protected string Place { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Place = await NewPlaceAsync();
        Store = OpenPlace(Place);
    }

    [Fact]
    public async Task A_place_that_holds_nothing_lists_nothing() => Assert.Empty(await Store.ListAsync(Token));

    [Fact]
    public async Task What_was_put_is_read_back_and_the_file_stays()
    {
        var file = FileOf("一行目\n二行目\n");

        await Store.PutAsync("data/train/shard-00000.jsonl", file, Token);

        Assert.Equal("一行目\n二行目\n", await TextAsync("data/train/shard-00000.jsonl"));
        Assert.Equal([new StoredObject("data/train/shard-00000.jsonl", 20)], await Store.ListAsync(Token));
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task A_second_put_of_a_name_replaces_the_first()
    {
        await Store.PutAsync("a.txt", FileOf("a long first text"), Token);
        await Store.PutAsync("a.txt", FileOf("second"), Token);

        Assert.Equal("second", await TextAsync("a.txt"));
        Assert.Equal([new StoredObject("a.txt", 6)], await Store.ListAsync(Token));
    }

    [Fact]
    public async Task Names_are_listed_in_ordinal_order()
    {
        // UTF-8 puts U+FF21 before U+20BB7, UTF-16 behind it; a dot stands before a slash in both.
        string[] names = ["Z.txt", "a/b.txt", "a/b/c.txt", "a.txt", "a b.txt", "漢.txt", "Ａ.txt", "𠮷.txt", "b.txt"];
        foreach (var name in names)
        {
            await Store.PutAsync(name, FileOf(name), Token);
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), (await Store.ListAsync(Token)).Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("two  words .txt")]
    [InlineData("日本語/ファイル名　全角.parquet")]
    [InlineData("か\u3099.txt")]
    [InlineData("a+b=c&d.txt")]
    [InlineData("100%25/%41 %2F.txt")]
    [InlineData("#1?x=y;z.txt")]
    [InlineData("~!@$'(),-_:*.txt")]
    [InlineData("..hidden/...three")]
    [InlineData("𠮷野家.md")]
    public async Task Names_of_all_letters_come_back_as_they_were(string name)
    {
        await Store.PutAsync(name, FileOf(name), Token);

        Assert.Equal(name, await TextAsync(name));
        Assert.Equal([name], (await Store.ListAsync(Token)).Select(entry => entry.Name));

        await Store.DeleteAsync(name, Token);
        Assert.Empty(await Store.ListAsync(Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData("../a")]
    [InlineData("a/../../b")]
    [InlineData("a/./b")]
    [InlineData("a\\b")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public async Task Names_that_mean_something_else_elsewhere_are_refused(string name)
    {
        var file = FileOf("x");

        await Assert.ThrowsAsync<ArgumentException>(() => Store.PutAsync(name, file, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.OpenReadAsync(name, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.DeleteAsync(name, Token));
        Assert.Empty(await Store.ListAsync(Token));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_no_name() => await Assert.ThrowsAsync<ArgumentException>(() => Store.OpenReadAsync("a\ud842", Token));

    [Fact]
    public async Task An_object_that_is_not_there_is_named()
    {
        await Store.PutAsync("folder/a.txt", FileOf("x"), Token);

        var missing = await Assert.ThrowsAsync<FileNotFoundException>(() => Store.OpenReadAsync("folder/b.txt", Token));
        Assert.Contains("folder/b.txt", missing.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<FileNotFoundException>(() => Store.OpenReadAsync("no-folder/b.txt", Token));
        await Assert.ThrowsAsync<FileNotFoundException>(() => Store.OpenReadAsync("folder", Token));
    }

    [Fact]
    public async Task A_deleted_object_is_gone_and_deleting_it_again_is_no_error()
    {
        await Store.PutAsync("a/1.txt", FileOf("1"), Token);
        await Store.PutAsync("a/2.txt", FileOf("2"), Token);

        await Store.DeleteAsync("a/1.txt", Token);
        await Store.DeleteAsync("a/1.txt", Token);
        await Store.DeleteAsync("never/was.txt", Token);

        Assert.Equal(["a/2.txt"], (await Store.ListAsync(Token)).Select(entry => entry.Name));
    }

    [Fact]
    public async Task An_empty_file_is_an_object_without_bytes()
    {
        await Store.PutAsync("empty.txt", FileOf(""), Token);

        Assert.Equal("", await TextAsync("empty.txt"));
        Assert.Equal([new StoredObject("empty.txt", 0)], await Store.ListAsync(Token));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_an_error_and_puts_nothing()
    {
        await Assert.ThrowsAsync<FileNotFoundException>(() => Store.PutAsync("a.txt", files["nowhere"], Token));

        Assert.Empty(await Store.ListAsync(Token));
    }

    [Fact]
    public async Task A_slash_at_the_end_of_the_place_makes_no_difference_and_a_neighbour_is_not_listed()
    {
        await Store.PutAsync("a.txt", FileOf("here"), Token);
        using var slashed = OpenPlace(Place + "/");
        using var neighbour = OpenPlace(Place + "-2");
        await neighbour.PutAsync("b.txt", FileOf("there"), Token);

        Assert.Equal(Store.Place, slashed.Place);
        Assert.Equal(["a.txt"], (await slashed.ListAsync(Token)).Select(entry => entry.Name));
        Assert.Equal(["b.txt"], (await neighbour.ListAsync(Token)).Select(entry => entry.Name));
        await neighbour.DeleteAsync("b.txt", Token);
    }

    [Fact]
    public async Task Two_thousand_five_hundred_objects_put_side_by_side_are_all_listed_once()
    {
        var file = FileOf("x");
        var names = Enumerable.Range(0, 2500).Select(number => string.Create(CultureInfo.InvariantCulture, $"shards/part-{number:d5}.txt")).ToList();

        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Token }, async (name, stop) => await Store.PutAsync(name, file, stop));

        Assert.Equal(names, (await Store.ListAsync(Token)).Select(entry => entry.Name));
    }

    [Fact]
    public async Task A_file_of_three_parts_and_a_remainder_is_one_object_of_the_same_bytes()
    {
        var bytes = RandomNumberGenerator.GetBytes((3 << 20) + 12_345);

        await Store.PutAsync("large/random.bin", files.Write("large", bytes), Token);

        await using var read = await Store.OpenReadAsync("large/random.bin", Token);
        using var copy = new MemoryStream();
        await read.CopyToAsync(copy, Token);
        Assert.True(bytes.AsSpan().SequenceEqual(copy.ToArray()));
        Assert.Equal([new StoredObject("large/random.bin", bytes.Length)], await Store.ListAsync(Token));
    }

    [Fact]
    public async Task A_put_that_was_cancelled_leaves_nothing()
    {
        var file = files.Write("large", RandomNumberGenerator.GetBytes(4 << 20));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.PutAsync("large.bin", file, cancelled.Token));

        Assert.Empty(await Store.ListAsync(Token));
    }

    public ValueTask DisposeAsync()
    {
        Store?.Dispose();
        files.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected string FileOf(string text) => files.Write(Guid.NewGuid().ToString("N"), Encoding.UTF8.GetBytes(text));

    protected async Task<string> TextAsync(string name)
    {
        using var reader = new StreamReader(await Store.OpenReadAsync(name, Token), Encoding.UTF8);
        return await reader.ReadToEndAsync(Token);
    }
}
