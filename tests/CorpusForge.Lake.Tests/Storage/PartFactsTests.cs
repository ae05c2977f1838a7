using CorpusForge.Lake.Storage;

namespace CorpusForge.Lake.Tests.Storage;

/// <summary>A part counts as made only when its facts are there and its file is as long as they say.</summary>
public sealed class PartFactsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LakeFolder lake;
    private readonly string part;

    public PartFactsTests()
    {
        lake = folder.OpenLake();
        part = lake.PartPath("documents", "key", 7);
    }

    [Fact]
    public async Task A_committed_part_is_known_with_its_counts()
    {
        await CommitAsync();

        var facts = PartFacts.TryRead(part)!;
        Assert.Equal((3, 5, 2), (facts.Rows, facts.Bytes, facts.Counts!["skipped.revisit"]));
        Assert.EndsWith("part-00007.parquet", part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_without_facts_is_not_there()
    {
        await AtomicFile.WriteTextAsync(lake, part, "12345");

        Assert.Null(PartFacts.TryRead(part));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(6)]
    public async Task A_part_of_another_length_is_not_there(int length)
    {
        await CommitAsync();
        Damage.Cut(part, length);

        Assert.Null(PartFacts.TryRead(part));
    }

    [Fact]
    public async Task A_part_whose_file_is_missing_is_not_there()
    {
        await CommitAsync();
        File.Delete(part);

        Assert.Null(PartFacts.TryRead(part));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public async Task A_part_whose_facts_were_cut_is_not_there(int length)
    {
        await CommitAsync();
        Damage.Cut(PartFacts.PathOf(part), length);

        Assert.Null(PartFacts.TryRead(part));
    }

    public void Dispose()
    {
        lake.Dispose();
        folder.Dispose();
    }

    private async Task CommitAsync()
    {
        var bytes = await AtomicFile.WriteAsync(lake, part, async stream => await stream.WriteAsync("12345"u8.ToArray()));
        var facts = new PartFacts { Rows = 3, Bytes = bytes, Counts = new(StringComparer.Ordinal) { ["skipped.revisit"] = 2 } };
        await facts.CommitAsync(lake, part);
    }
}
