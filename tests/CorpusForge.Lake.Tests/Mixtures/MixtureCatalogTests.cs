using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Lake.Tests.Mixtures;

public sealed class MixtureCatalogTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LakeFolder lake;
    private readonly MixtureCatalog catalog;

    public MixtureCatalogTests()
    {
        lake = folder.OpenLake();
        catalog = new MixtureCatalog(lake);
    }

    [Fact]
    public void An_empty_lake_has_no_mixtures()
    {
        Assert.Empty(catalog.Names());
        Assert.Empty(catalog.Versions("ja-web"));
    }

    [Fact]
    public async Task Versions_count_from_one_and_each_names_its_parent()
    {
        var (first, _) = await SampleMixture.AddAsync(lake, "一");
        var (second, isNew) = await SampleMixture.AddAsync(lake, "二");

        Assert.Equal(["ja-web"], catalog.Names());
        Assert.Equal([1, 2], catalog.Versions("ja-web"));
        Assert.Null(first.Parent);
        Assert.True(isNew);
        Assert.Equal((2, first.Id), (second.Version, second.Parent));
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(second.ToJson(), catalog.Load("ja-web", 2).ToJson());
        Assert.Empty(await MixtureVerifier.FaultsAsync(catalog, catalog.Load("ja-web", 2)));
    }

    [Fact]
    public async Task The_same_content_is_not_added_twice()
    {
        var (first, _) = await SampleMixture.AddAsync(lake, "一");
        await SampleMixture.AddAsync(lake, "二");

        var (again, isNew) = await SampleMixture.AddAsync(lake, "一");

        Assert.False(isNew);
        Assert.Equal((1, first.Id), (again.Version, again.Id));
        Assert.Equal([1, 2], catalog.Versions("ja-web"));
    }

    [Fact]
    public async Task The_id_is_of_the_content_alone()
    {
        var (draft, _) = await SampleMixture.DraftAsync(lake, "一");

        Assert.Equal(draft.ComputeId(), (draft with { Name = "other", Version = 9, Id = "x", Parent = "y" }).ComputeId());
        Assert.NotEqual(draft.ComputeId(), (draft with { Shards = [draft.Shards[0]] }).ComputeId());
        Assert.NotEqual(draft.ComputeId(), (draft with { Funnel = draft.Funnel with { PagesIn = 7 } }).ComputeId());
    }

    [Fact]
    public async Task Publishers_that_race_take_different_numbers()
    {
        var drafts = new List<(Manifest Draft, string Shards)>();
        for (var number = 0; number < 12; number++)
        {
            drafts.Add(await SampleMixture.DraftAsync(lake, $"競争 {number} "));
        }

        using var start = new Barrier(drafts.Count);
        var added = await Task.WhenAll(drafts.Select(draft => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return catalog.AddAsync(draft.Draft, draft.Shards).GetAwaiter().GetResult();
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Equal(Enumerable.Range(1, drafts.Count), added.Select(version => version.Manifest.Version).Order());
        foreach (var version in catalog.Versions("ja-web"))
        {
            var manifest = catalog.Load("ja-web", version);
            Assert.Equal(version, manifest.Version);
            Assert.Empty(await MixtureVerifier.FaultsAsync(catalog, manifest));
        }
    }

    [Fact]
    public async Task A_version_folder_that_lost_its_manifest_is_passed_over()
    {
        await SampleMixture.AddAsync(lake, "一");
        File.Delete(Path.Combine(catalog.VersionFolder("ja-web", 1), "manifest.json"));

        var (next, isNew) = await SampleMixture.AddAsync(lake, "二").WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.True(isNew);
        Assert.Equal(2, next.Version);
        Assert.Equal([2], catalog.Versions("ja-web"));
    }

    [Fact]
    public async Task A_folder_of_another_name_is_no_version()
    {
        await SampleMixture.AddAsync(lake, "一");
        Directory.CreateDirectory(Path.Combine(catalog.VersionFolder("ja-web", 1), "..", "vielleicht"));

        Assert.Equal([1], catalog.Versions("ja-web"));
    }

    [Fact]
    public async Task A_damaged_manifest_is_named_with_the_line()
    {
        await SampleMixture.AddAsync(lake, "一");
        var path = Path.Combine(catalog.VersionFolder("ja-web", 1), "manifest.json");
        await File.WriteAllTextAsync(path, "{\n\"format\": x", TestContext.Current.CancellationToken);

        var error = Assert.Throws<InvalidDataException>(() => catalog.Load("ja-web", 1));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        lake.Dispose();
        folder.Dispose();
    }
}
