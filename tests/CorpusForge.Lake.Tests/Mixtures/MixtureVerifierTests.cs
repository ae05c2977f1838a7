using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Lake.Tests.Mixtures;

public sealed class MixtureVerifierTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LakeFolder lake;
    private readonly MixtureCatalog catalog;

    public MixtureVerifierTests()
    {
        lake = folder.OpenLake();
        catalog = new MixtureCatalog(lake);
        SampleMixture.AddAsync(lake, "本文").GetAwaiter().GetResult();
    }

    private string Version => catalog.VersionFolder(SampleMixture.Name, 1);

    private string Shard => Path.Combine(Version, "shard-00001.parquet");

    [Fact]
    public async Task A_sound_version_has_no_faults() => Assert.Empty(await FaultsAsync());

    [Fact]
    public async Task Every_changed_byte_of_a_shard_is_found()
    {
        var sound = await File.ReadAllBytesAsync(Shard, TestContext.Current.CancellationToken);
        for (var at = 0; at < sound.Length; at += 7)
        {
            Damage.FlipByte(Shard, at);
            Assert.Contains("shard-00001.parquet", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
            await File.WriteAllBytesAsync(Shard, sound, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_cut_shard_is_found()
    {
        Damage.Cut(Shard, 10);

        Assert.Contains("10 bytes", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_shard_is_found()
    {
        File.Delete(Shard);

        Assert.Equal("shard-00001.parquet: missing.", Assert.Single(await FaultsAsync()));
    }

    [Theory]
    [InlineData("shard-00002.parquet")]
    [InlineData("notes.txt")]
    public async Task A_file_that_the_manifest_does_not_know_is_found(string name)
    {
        await File.WriteAllTextAsync(Path.Combine(Version, name), "x", TestContext.Current.CancellationToken);

        Assert.Contains(name, Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"seed\": 42", "\"seed\": 43")]
    [InlineData("\"revisit\": 3", "\"revisit\": 4")]
    [InlineData("\"日本.warc.gz\"", "\"別.warc.gz\"")]
    [InlineData("\"verdicts\": \"key\"", "\"verdicts\": \"kez\"")]
    [InlineData("\"name\": \"ja-web\",", "\"name\": \"ja-web\",\n  \"remark\": \"edited\",")]
    public async Task An_edited_manifest_is_found(string from, string to)
    {
        await EditAsync(from, to);

        Assert.Contains("changed", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_of_another_version_is_found()
    {
        await SampleMixture.AddAsync(lake, "次");
        File.Copy(Path.Combine(Version, "manifest.json"), Path.Combine(catalog.VersionFolder(SampleMixture.Name, 2), "manifest.json"), overwrite: true);

        var error = Assert.Throws<InvalidDataException>(() => catalog.Load(SampleMixture.Name, 2));

        Assert.Contains("ja-web@v0001", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_funnel_that_does_not_add_up_is_found()
    {
        var manifest = catalog.Load(SampleMixture.Name, 1);
        var wrong = manifest with { Funnel = manifest.Funnel with { PagesIn = 8 } };
        await WriteAsync(wrong with { Id = wrong.ComputeId() });

        Assert.Contains("2 pages are unaccounted for", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shards_with_other_rows_than_the_funnel_kept_are_found()
    {
        var manifest = catalog.Load(SampleMixture.Name, 1);
        var wrong = manifest with { Shards = [manifest.Shards[0], manifest.Shards[1] with { Rows = 2 }] };
        await WriteAsync(wrong with { Id = wrong.ComputeId() });

        Assert.Contains(await FaultsAsync(), fault => fault.StartsWith("The shards have 3 rows, the funnel keeps 2", StringComparison.Ordinal));
        Assert.Contains(await FaultsAsync(), fault => fault == "shard-00001.parquet: 1 rows, the manifest says 2.");
    }

    public void Dispose()
    {
        lake.Dispose();
        folder.Dispose();
    }

    private Task<IReadOnlyList<string>> FaultsAsync() => MixtureVerifier.FaultsAsync(catalog, catalog.Load(SampleMixture.Name, 1));

    private async Task EditAsync(string from, string to)
    {
        var path = Path.Combine(Version, "manifest.json");
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains(from, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(from, to, StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }

    private Task WriteAsync(Manifest manifest) =>
        File.WriteAllTextAsync(Path.Combine(Version, "manifest.json"), manifest.ToJson(), TestContext.Current.CancellationToken);
}
