namespace CorpusForge.Engine.Tests.Runs;

/// <summary>A bit that flips in the lake, at any place and without a change of length, is found and mended, never built upon.</summary>
public sealed class DiskRotTests : IDisposable
{
    private readonly Laboratory laboratory = new();

    public DiskRotTests() => SyntheticFixture.WriteArchives(laboratory, [.. SyntheticWeb.Pages(2).Take(120)]);

    [Theory]
    [InlineData("documents")]
    [InlineData("measures")]
    [InlineData("signatures")]
    [InlineData("dedup")]
    [InlineData("verdicts")]
    public async Task A_flipped_bit_in_a_part_is_mended_and_the_id_is_the_same(string kind)
    {
        var sound = await laboratory.RunAsync(SyntheticFixture.Recipe);
        Directory.Delete(Path.Combine(laboratory.Lake, "mixtures"), recursive: true);
        var random = new Random(7);
        foreach (var part in Directory.EnumerateFiles(Path.Combine(laboratory.Lake, kind), "*.parquet", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = await File.ReadAllBytesAsync(part, TestContext.Current.CancellationToken);
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(part, bytes, TestContext.Current.CancellationToken);
        }

        // What was built upon the damaged parts goes too, so that they are read.
        foreach (var later in new[] { "documents", "measures", "signatures", "dedup", "verdicts" }.SkipWhile(name => name != kind).Skip(1)
            .Where(name => name is "dedup" or "verdicts" && Directory.Exists(Path.Combine(laboratory.Lake, name))))
        {
            Directory.Delete(Path.Combine(laboratory.Lake, later), recursive: true);
        }

        var mended = await laboratory.RunAsync(SyntheticFixture.Recipe);

        Assert.Equal(sound.Manifest.ToJson(), mended.Manifest.ToJson());
    }

    [Fact]
    public async Task A_version_with_a_missing_shard_is_not_called_there()
    {
        var result = await laboratory.RunAsync(SyntheticFixture.Recipe);
        var shard = Directory.EnumerateFiles(Path.Combine(laboratory.Lake, "mixtures"), "shard-*.parquet", SearchOption.AllDirectories).First();
        File.Delete(shard);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => laboratory.RunAsync(SyntheticFixture.Recipe));

        Assert.Contains(Path.GetFileName(shard), error.Message, StringComparison.Ordinal);
        Assert.Contains("remove the folder and run again", error.Message, StringComparison.Ordinal);
        Assert.True(result.IsNew);
    }

    public void Dispose() => laboratory.Dispose();
}
