using System.Globalization;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>What of the kept pages goes into the mixture, and how often.</summary>
public sealed class MixtureTests(SyntheticFixture fixture) : IClassFixture<SyntheticFixture>
{
    private readonly Laboratory laboratory = fixture.Laboratory;

    [Fact]
    public async Task A_licence_stated_later_makes_a_version_that_tells_it_and_changes_no_key_and_no_page()
    {
        var silent = await laboratory.RunAsync(SyntheticFixture.Recipe);
        var stated = await laboratory.RunAsync(
            SyntheticFixture.Recipe, change: recipe => recipe with { Sources = [.. recipe.Sources.Select(source => source with { License = "CC-BY-4.0", Terms = "ask" })] });
        var again = await laboratory.RunAsync(SyntheticFixture.Recipe);

        Assert.Equal(silent.Manifest.Stages, stated.Manifest.Stages);
        Assert.Equal(silent.Manifest.Shards, stated.Manifest.Shards);
        Assert.DoesNotContain("license", silent.Manifest.Recipe.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("CC-BY-4.0", (string)stated.Manifest.Recipe["sources"]![0]!["license"]!);
        Assert.Equal("ask", (string)stated.Manifest.Recipe["sources"]![0]!["terms"]!);
        Assert.Equal((true, false), (stated.IsNew, again.IsNew));
        Assert.Equal(silent.Manifest.Id, again.Manifest.Id);
    }

    [Fact]
    public async Task A_smaller_sample_lies_within_a_larger_one()
    {
        var whole = await UrlsAsync("mixture: { seed: 7 }");
        var half = await UrlsAsync("mixture: { seed: 7, sample: 0.5 }");
        var quarter = await UrlsAsync("mixture: { seed: 7, sample: 0.25 }");
        var other = await UrlsAsync("mixture: { seed: 8, sample: 0.25 }");

        Assert.ProperSuperset(quarter, half);
        Assert.ProperSuperset(half, whole);
        Assert.InRange(half.Count, 60, 100);
        Assert.InRange(quarter.Count, 25, 55);
        Assert.False(other.IsSubsetOf(half));
    }

    [Fact]
    public async Task The_pages_outside_the_sample_are_accounted_for()
    {
        var funnel = (await laboratory.RunAsync(SyntheticFixture.Recipe + "mixture: { sample: 0.25 }")).Manifest.Funnel;

        Assert.Equal(SyntheticWeb.Fresh, funnel.Kept + funnel.Removed["sample"]);
        Assert.Equal("sample", funnel.Steps[^1].Name);
        Assert.Equal(0, funnel.Unaccounted);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.5, 0, 1)]
    [InlineData(2, 2, 2)]
    [InlineData(2.5, 2, 3)]
    public async Task A_weight_repeats_pages_or_leaves_some_out(double weight, int least, int most)
    {
        var manifest = (await laboratory.RunAsync(
            SyntheticFixture.Recipe + string.Create(CultureInfo.InvariantCulture, $"mixture: {{ weights: {{ crawl: {weight} }} }}"))).Manifest;
        var rows = await laboratory.RowsAsync(manifest);

        Assert.All(rows, row => Assert.InRange(row.Repeat, Math.Max(1, least), most));
        Assert.InRange(rows.Sum(row => row.Repeat) / (double)SyntheticWeb.Fresh, weight - 0.15, weight + 0.15);
        Assert.Equal(SyntheticWeb.Fresh, rows.Count + manifest.Funnel.Removed["weight"]);
    }

    [Fact]
    public async Task A_period_keeps_its_days_alone_both_ends_included()
    {
        var fresh = fixture.Pages.Where(page => page.Role == PageRole.Fresh).OrderBy(page => page.Fetched).ToArray();
        var (from, to) = (fresh[70], fresh[90]);

        var manifest = (await laboratory.RunAsync(
            SyntheticFixture.Recipe + string.Create(CultureInfo.InvariantCulture, $"mixture: {{ period: {{ from: {from.Fetched:yyyy-MM-dd}, to: {to.Fetched:yyyy-MM-dd} }} }}"))).Manifest;

        Assert.Equal(
            fresh[70..91].Select(page => page.Url).Order(StringComparer.Ordinal),
            (await laboratory.RowsAsync(manifest)).Select(row => row.Url).Order(StringComparer.Ordinal));
        Assert.Equal(manifest.Funnel.PagesIn, 21 + manifest.Funnel.Removed.Values.Sum() + manifest.Funnel.Duplicates.Values.Sum());
    }

    [Fact]
    public async Task Small_shards_hold_what_one_large_shard_holds_in_the_same_order()
    {
        var one = (await laboratory.RunAsync(SyntheticFixture.Recipe)).Manifest;
        var many = (await laboratory.RunAsync(SyntheticFixture.Recipe + "mixture: { shard-size: 64 KiB }")).Manifest;

        Assert.Single(one.Shards);
        Assert.InRange(many.Shards.Count, 4, 20);
        Assert.Equal(await laboratory.RowsAsync(one), await laboratory.RowsAsync(many));
    }

    [Theory]
    [InlineData("64 MiB")]
    [InlineData("64 KiB")]
    public async Task Shards_are_the_same_byte_for_byte_whether_gathered_in_memory_or_on_disk(string size)
    {
        var recipe = SyntheticFixture.Recipe + $"mixture: {{ shard-size: {size} }}";
        var memory = await laboratory.RunAsync(recipe, lake: laboratory.Folder["in-memory" + size.Length]);
        var disk = await laboratory.RunAsync(recipe, lake: laboratory.Folder["on-disk" + size.Length], gatheredInMemory: 0);

        Assert.Contains("gather", disk.Stages.Select(stage => stage.Name));
        Assert.DoesNotContain("gather", memory.Stages.Select(stage => stage.Name));
        Assert.Equal(memory.Manifest.Id, disk.Manifest.Id);
        Assert.Equal(memory.Manifest.Shards, disk.Manifest.Shards);
    }

    [Fact]
    public async Task A_variant_that_moves_bounds_weights_and_period_has_the_id_it_would_have_from_nothing_and_measures_no_page_again()
    {
        var moved = SyntheticFixture.Recipe.Replace("low: 400", "low: 300", StringComparison.Ordinal).Replace("low: 0.5", "low: 0.4", StringComparison.Ordinal)
            .Replace("high: 90", "high: 80", StringComparison.Ordinal) + "mixture: { weights: { crawl: 1.5 }, period: { from: 2001-01-01 } }";
        var variant = await laboratory.RunAsync(moved);
        var fresh = await laboratory.RunAsync(moved, lake: laboratory.Folder["from-nothing"]);

        Assert.NotEqual(fixture.Result.Manifest.Id, variant.Manifest.Id);
        Assert.Equal(fresh.Manifest.Id, variant.Manifest.Id);
        Assert.Equal(
            ["verdicts", "shards", "seal"], variant.Stages.Where(stage => stage.Reused < stage.Partitions).Select(stage => stage.Name));
    }

    [Fact]
    public async Task Another_seed_shuffles_the_same_pages_otherwise()
    {
        var one = await laboratory.RowsAsync((await laboratory.RunAsync(SyntheticFixture.Recipe)).Manifest);
        var other = await laboratory.RowsAsync((await laboratory.RunAsync(SyntheticFixture.Recipe + "mixture: { seed: 1 }")).Manifest);

        Assert.NotEqual(one.Select(row => row.DocId), other.Select(row => row.DocId));
        Assert.Equal(one.Select(row => row.DocId).Order(StringComparer.Ordinal), other.Select(row => row.DocId).Order(StringComparer.Ordinal));
    }

    private async Task<HashSet<string>> UrlsAsync(string mixture)
    {
        var manifest = (await laboratory.RunAsync(SyntheticFixture.Recipe + mixture)).Manifest;
        return [.. (await laboratory.RowsAsync(manifest)).Select(row => row.Url)];
    }
}
