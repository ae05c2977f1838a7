namespace CorpusForge.Engine.Tests.Runs;

/// <summary>How often the page of a cluster is seen, by the size of the cluster.</summary>
public sealed class RehydrationTests : IDisposable
{
    private static readonly DateTime Day = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Laboratory laboratory = new();

    [Fact]
    public async Task The_page_of_a_cluster_repeats_by_its_size_times_the_weight_of_its_source()
    {
        WriteClusters(1, 3, 4, 8, 9);

        var once = await laboratory.RunAsync();
        var often = await laboratory.RunAsync("mixture: { rehydrate: on }");
        var twice = await laboratory.RunAsync("mixture: { rehydrate: on, weights: { crawl: 2 } }");

        Assert.Equal([(1, 1), (3, 1), (4, 1), (8, 1), (9, 1)], await RepeatsAsync(once));
        Assert.Equal([(1, 1), (3, 1), (4, 2), (8, 2), (9, 3)], await RepeatsAsync(often));
        Assert.Equal([(1, 2), (3, 2), (4, 4), (8, 4), (9, 6)], await RepeatsAsync(twice));
        Assert.Equal((5, 9), (often.Manifest.Totals.All.Pages, often.Manifest.Totals.Seen!.Pages));
        Assert.Null(once.Manifest.Totals.Seen);
        Assert.DoesNotContain("weight", often.Manifest.Funnel.Removed.Keys);
        Assert.Equal(often.Manifest.Id, (await laboratory.RunAsync("mixture: { rehydrate: on }", workers: 1, lake: laboratory.Folder["other"])).Manifest.Id);
    }

    [Fact]
    public async Task A_page_that_is_drawn_no_time_is_told_by_the_funnel()
    {
        WriteClusters(1, 3, 4);

        var result = await laboratory.RunAsync("mixture: { rehydrate: [ { size: 1, repeat: 0 }, { size: 4, repeat: 1 } ] }");

        Assert.Equal([(4, 1)], await RepeatsAsync(result));
        Assert.Equal((2, 0), (result.Manifest.Funnel.Removed["weight"], result.Manifest.Funnel.Unaccounted));
        Assert.Equal("weight", result.Manifest.Funnel.Steps[^1].Name);
    }

    [Fact]
    public async Task A_fraction_is_drawn_by_hash()
    {
        WriteClusters([.. Enumerable.Repeat(1, 60)]);

        var half = await laboratory.RunAsync("mixture: { rehydrate: [ { size: 1, repeat: 0.5 } ] }");
        var more = await laboratory.RunAsync("mixture: { rehydrate: [ { size: 1, repeat: 0.8 } ] }");
        var halfUrls = (await laboratory.RowsAsync(half.Manifest)).Select(row => row.Url).ToHashSet(StringComparer.Ordinal);

        Assert.InRange(halfUrls.Count, 15, 45);
        Assert.ProperSubset((await laboratory.RowsAsync(more.Manifest)).Select(row => row.Url).ToHashSet(StringComparer.Ordinal), halfUrls);
    }

    public void Dispose() => laboratory.Dispose();

    private async Task<IEnumerable<(int ClusterSize, int Repeat)>> RepeatsAsync(CorpusForge.Engine.Runs.RunResult result) =>
        (await laboratory.RowsAsync(result.Manifest)).Select(row => (row.ClusterSize, row.Repeat)).Order();

    // Clusters of equal texts at addresses of their own.
    private void WriteClusters(params int[] sizes)
    {
        var prose = new JapaneseProse(3);
        laboratory.Write("a.warc.gz", SyntheticWeb.Archive([.. sizes.SelectMany((size, cluster) =>
        {
            var sentences = prose.Sentences(20);
            return Enumerable.Range(0, size).Select(at => new SyntheticPage(PageRole.Fresh, $"http://c{cluster}.example/{at}", Day, sentences));
        })]));
    }
}
