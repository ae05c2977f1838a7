using CorpusForge.Lake.Storage;

namespace CorpusForge.Lake.Tests.Storage;

public sealed class DiskRoomTests
{
    [Fact]
    public void More_than_the_disk_has_is_refused_with_both_numbers_and_the_remedy()
    {
        var folder = Path.Combine(Path.GetTempPath(), "not", "yet", "there");

        DiskRoom.Require(folder, 1024, "sorting");
        var error = Assert.Throws<DiskFullException>(() => DiskRoom.Require(folder, long.MaxValue / 2, "sorting", "dedup.memory"));

        Assert.StartsWith("sorting needs 4294967296.0 GiB of disk and ", error.Message, StringComparison.Ordinal);
        Assert.Contains($"are free where '{folder}' lies", error.Message, StringComparison.Ordinal);
        Assert.Contains("make room, or raise dedup.memory, and start the same command again", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/full")]
    public void A_write_that_finds_no_room_is_known_as_such(string path)
    {
        Assert.SkipUnless(File.Exists(path), $"{path} is not on this system");

        var error = Assert.ThrowsAny<IOException>(() =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
            file.Write(new byte[4096]);
        });

        Assert.True(DiskRoom.IsFull(error));
        Assert.False(DiskRoom.IsFull(new IOException("another")));
        Assert.Contains("start the same command again", DiskRoom.Full(Path.GetTempPath(), error).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(512, "0.5 KiB")]
    [InlineData(3 << 20, "3.0 MiB")]
    [InlineData(5L << 30, "5.0 GiB")]
    public void Sizes_are_for_people(long bytes, string text) => Assert.Equal(text, DiskRoom.Size(bytes));
}
