namespace CorpusForge.Lake.Tests.Storage;

public sealed class LakeFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Temporary => Path.Combine(folder["lake"], "tmp");

    [Fact]
    public void The_temporary_folder_goes_with_the_process()
    {
        using (var lake = folder.OpenLake())
        {
            File.WriteAllText(lake.TemporaryPath("x"), "x");
            Assert.Single(Directory.GetDirectories(Temporary));
        }

        Assert.Empty(Directory.GetFileSystemEntries(Temporary));
    }

    [Fact]
    public void What_a_dead_process_left_is_cleared_by_the_next()
    {
        var dead = Directory.CreateDirectory(Path.Combine(Temporary, "dead")).FullName;
        File.WriteAllText(Path.Combine(dead, ".lock"), "");
        File.WriteAllText(Path.Combine(dead, "000001-part-00000.parquet"), "half");

        using var lake = folder.OpenLake();

        Assert.False(Directory.Exists(dead));
    }

    [Fact]
    public void What_a_living_process_writes_is_left_alone()
    {
        using var living = folder.OpenLake();
        var path = living.TemporaryPath("part");
        File.WriteAllText(path, "being written");

        using (folder.OpenLake())
        {
            Assert.Equal(2, Directory.GetDirectories(Temporary).Length);
        }

        Assert.Equal("being written", File.ReadAllText(path));
    }

    [Fact]
    public void A_folder_without_a_lock_is_cleared_once_it_is_old()
    {
        var young = Directory.CreateDirectory(Path.Combine(Temporary, "young")).FullName;
        var old = Directory.CreateDirectory(Path.Combine(Temporary, "old")).FullName;
        Directory.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-2));

        using var lake = folder.OpenLake();

        Assert.True(Directory.Exists(young));
        Assert.False(Directory.Exists(old));
    }

    [Fact]
    public void Two_temporary_paths_never_meet()
    {
        using var one = folder.OpenLake();
        using var other = folder.OpenLake();

        string[] paths = [one.TemporaryPath("x"), one.TemporaryPath("x"), other.TemporaryPath("x")];

        Assert.Equal(3, paths.Distinct().Count());
    }

    public void Dispose() => folder.Dispose();
}
