using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>What was made once is used again, and what was lost is made again, the same.</summary>
public sealed class ReuseTests : IDisposable
{
    private readonly Laboratory laboratory = new();

    public ReuseTests() => SyntheticFixture.WriteArchives(laboratory, [.. SyntheticWeb.Pages(2).Take(120)]);

    [Fact]
    public async Task A_second_run_of_a_recipe_makes_nothing_and_adds_no_version()
    {
        var first = await laboratory.RunAsync(SyntheticFixture.Recipe);
        var second = await laboratory.RunAsync(SyntheticFixture.Recipe);

        Assert.True(first.IsNew);
        Assert.False(second.IsNew);
        Assert.Equal(first.Manifest.ToJson(), second.Manifest.ToJson());

        // Measures and signatures are made in the documents' pass: their own stages find them there.
        Assert.All(first.Stages, stage => Assert.Equal(stage.Name is "measures" or "signatures" ? stage.Partitions : 0, stage.Reused));
        Assert.Equal(["inventory", "documents", "measures", "signatures", "buckets", "components", "clusters", "verdicts", "seal"], second.Stages.Select(stage => stage.Name));
        Assert.All(second.Stages.SkipLast(1), stage => Assert.Equal(stage.Partitions, stage.Reused));
        Assert.Single(Directory.GetDirectories(Path.Combine(laboratory.Lake, "mixtures", "t")));
    }

    [Fact]
    public async Task A_moved_bound_reads_no_page_again()
    {
        await laboratory.RunAsync(SyntheticFixture.Recipe);
        var moved = await laboratory.RunAsync(SyntheticFixture.Recipe.Replace("400", "60", StringComparison.Ordinal));

        Assert.True(moved.IsNew);
        Assert.Equal(2, moved.Manifest.Version);
        Assert.Equal(
            ["buckets", "clusters", "components", "documents", "inventory", "measures", "signatures"],
            moved.Stages.Where(stage => stage.Reused == stage.Partitions).Select(stage => stage.Name).Order(StringComparer.Ordinal));
        Assert.Equal(0, moved.Manifest.Funnel.Removed["characters"]);
    }

    // Verification compares the shingles of pages that meet; which pages meet is the same with and without it, and so with a preset of the same numbers.
    [Theory]
    [InlineData("verify: true", true)]
    [InlineData("verify: true, similarity: 0.9, rows: 8", true)]
    [InlineData("bands: 14", true)]
    [InlineData("preset: fineweb, characters: 5", true)]
    [InlineData("words: 5", false)]
    [InlineData("rows: 9", false)]
    [InlineData("similarity: 0.9", false)]
    public async Task Signatures_are_made_again_only_for_other_numbers(string near, bool reused)
    {
        await laboratory.RunAsync();
        var changed = await laboratory.RunAsync($"dedup: {{ near: {{ {near} }} }}");

        var stage = changed.Stages.Single(stage => stage.Name == "signatures");
        Assert.Equal(reused ? stage.Partitions : 0, stage.Reused);
    }

    [Fact]
    public async Task Another_mode_of_extraction_reads_the_pages_again()
    {
        await laboratory.RunAsync("extract: { mode: balanced }\n");
        var recall = await laboratory.RunAsync("extract: { mode: recall }\n");

        Assert.Equal(0, recall.Stages.Single(stage => stage.Name == "documents").Reused);
    }

    [Fact]
    public async Task Going_back_to_an_earlier_bound_finds_its_version_again()
    {
        var first = await laboratory.RunAsync(SyntheticFixture.Recipe);
        await laboratory.RunAsync(SyntheticFixture.Recipe.Replace("400", "60", StringComparison.Ordinal));
        var back = await laboratory.RunAsync(SyntheticFixture.Recipe);

        Assert.Equal((1, first.Manifest.Id, false), (back.Manifest.Version, back.Manifest.Id, back.IsNew));
    }

    [Fact]
    public async Task A_changed_input_is_read_again_and_the_others_are_not()
    {
        await laboratory.RunAsync(SyntheticFixture.Recipe);
        laboratory.Write("crawl-2.warc.gz", SyntheticWeb.Archive(SyntheticWeb.Pages(3).Take(10)));
        var changed = await laboratory.RunAsync(SyntheticFixture.Recipe);

        Assert.Equal(4, changed.Stages.Single(stage => stage.Name == "documents").Reused);
        Assert.Equal(2, changed.Manifest.Version);
    }

    [Theory]
    [InlineData("documents")]
    [InlineData("measures")]
    [InlineData("signatures")]
    [InlineData("dedup")]
    [InlineData("verdicts")]
    public async Task A_part_that_was_deleted_or_cut_is_made_again_and_the_id_is_the_same(string kind)
    {
        var first = await laboratory.RunAsync(SyntheticFixture.Recipe);
        Directory.Delete(Path.Combine(laboratory.Lake, "mixtures"), recursive: true);
        var parts = laboratory.Parts(kind);
        Assert.Equal(5, parts.Count);
        var before = parts.Select(File.ReadAllBytes).ToArray();
        File.Delete(parts[0]);
        Damage.Cut(parts[1], 100);
        File.Delete(PartFacts.PathOf(parts[2]));
        Damage.Cut(PartFacts.PathOf(parts[3]), 10);

        var again = await laboratory.RunAsync(SyntheticFixture.Recipe);

        Assert.Equal(first.Manifest.ToJson(), again.Manifest.ToJson());
        Assert.Equal(before, parts.Select(File.ReadAllBytes));
        Assert.Empty(await laboratory.FaultsAsync(again.Manifest));
    }

    [Theory]
    [InlineData("inputs", "*.json")]
    [InlineData("verdicts", "summary.json")]
    public async Task What_is_remembered_and_was_cut_is_found_out_again(string kind, string pattern)
    {
        var first = await laboratory.RunAsync(SyntheticFixture.Recipe);
        Directory.Delete(Path.Combine(laboratory.Lake, "mixtures"), recursive: true);
        foreach (var file in Directory.GetFiles(Path.Combine(laboratory.Lake, kind), pattern, SearchOption.AllDirectories))
        {
            Damage.Cut(file, 15);
        }

        Assert.Equal(first.Manifest.Id, (await laboratory.RunAsync(SyntheticFixture.Recipe)).Manifest.Id);
    }

    [Fact]
    public async Task A_run_that_was_stopped_goes_on_to_the_same_id()
    {
        var undisturbed = await laboratory.RunAsync(SyntheticFixture.Recipe, laboratory.Folder["undisturbed"]);
        for (var milliseconds = 1; milliseconds < 200; milliseconds += 40)
        {
            using var stop = new CancellationTokenSource(milliseconds);
            var error = await Record.ExceptionAsync(() => laboratory.RunUntilAsync(SyntheticFixture.Recipe, stop.Token));
            Assert.True(error is null or OperationCanceledException, error?.ToString());
            Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(laboratory.Lake, "tmp")));
        }

        Assert.Equal(undisturbed.Manifest.ToJson(), (await laboratory.RunAsync(SyntheticFixture.Recipe)).Manifest.ToJson());
    }

    [Fact]
    public async Task Two_runs_at_once_over_one_lake_end_with_one_version()
    {
        var runs = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => Task.Run(() => laboratory.RunAsync(SyntheticFixture.Recipe), TestContext.Current.CancellationToken)));

        Assert.Equal(runs[0].Manifest.ToJson(), runs[1].Manifest.ToJson());
        Assert.Empty(await laboratory.FaultsAsync(runs[0].Manifest));
        Assert.Single(Directory.GetDirectories(Path.Combine(laboratory.Lake, "mixtures", "t")));
    }

    public void Dispose() => laboratory.Dispose();
}
