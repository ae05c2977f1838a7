using CorpusForge.Core.Dedup;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class OrdinalStoreTests
{
    [Fact]
    public void Values_are_zero_until_set_even_where_a_file_lay_before()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("store"), [.. Enumerable.Repeat((byte)0xFF, 4096)]);
        using var store = new OrdinalStore<long>(folder.File("store"), 300);

        Assert.All(Enumerable.Range(0, 300), ordinal => Assert.Equal(0, store[ordinal]));
        (store[0], store[299]) = (7, -9);
        Assert.Equal((7, 0, -9), (store[0], store[1], store[299]));
    }

    [Theory]
    [InlineData(3, -1)]
    [InlineData(3, 3)]
    [InlineData(3, long.MaxValue)]
    [InlineData(3, long.MinValue)]
    [InlineData(0, 0)]
    public void An_ordinal_outside_is_refused_and_never_memory_of_others(long length, long ordinal)
    {
        using var folder = new TempFolder();
        using var store = new OrdinalStore<int>(folder.File("store"), length);

        Assert.Throws<ArgumentOutOfRangeException>(() => store[ordinal]);
    }

    [Fact]
    public void A_disk_without_room_is_told_before_the_first_value()
    {
        using var folder = new TempFolder();

        var error = Assert.Throws<IOException>(() => new OrdinalStore<long>(folder.File("store"), 1L << 44));

        Assert.Equal(28, error.HResult);
        Assert.Contains("no room on the disk for its 140737488355328 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_is_gone_with_the_store()
    {
        using var folder = new TempFolder();
        using (new OrdinalStore<UInt128>(folder.File("below/store"), 5))
        {
            Assert.True(Directory.Exists(folder.File("below")));
        }

        Assert.Empty(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }
}
