namespace CorpusForge.Engine.Tests.Runs;

/// <summary>Which page of a group of duplicates stays.</summary>
public sealed class DuplicateTests : IDisposable
{
    private static readonly DateTime Day = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Sentences = new JapaneseProse(5).Sentences(25);

    private readonly Laboratory laboratory = new();

    [Theory]
    [InlineData("longest", "http://long/")]
    [InlineData("newest", "http://new/")]
    [InlineData("oldest", "http://old/")]
    public async Task The_rule_names_the_page_of_a_cluster_that_stays(string rule, string url)
    {
        Write(Page("http://old/", 0, 22), Page("http://long/", 1, 24), Page("http://new/", 2, 23));

        var result = await laboratory.RunAsync($"dedup: {{ representative: {rule} }}");

        var row = Assert.Single(await laboratory.RowsAsync(result.Manifest));
        Assert.Equal((url, 3), (row.Url, row.ClusterSize));
        Assert.Equal(2, result.Manifest.Funnel.Duplicates["near"]);
    }

    [Theory]
    [InlineData("words: 3")]
    [InlineData("preset: fineweb")]
    [InlineData("similarity: 0.7, words: 2")]
    public async Task Near_copies_meet_by_their_words(string near)
    {
        Write(Page("http://short/", 0, 22), Page("http://long/", 1, 24), Page("http://other/", 2, 3));

        var result = await laboratory.RunAsync($"dedup: {{ near: {{ {near} }} }}");

        Assert.Equal(["http://long/", "http://other/"], (await laboratory.RowsAsync(result.Manifest)).Select(row => row.Url).Order(StringComparer.Ordinal));
        Assert.Equal(1, result.Manifest.Funnel.Duplicates["near"]);
    }

    [Fact]
    public async Task A_chain_of_similar_pages_does_not_make_its_ends_duplicates()
    {
        // Each page has 20 sentences, two of them new: neighbours are alike, the first and the last share nothing.
        var prose = new JapaneseProse(9).Sentences(44);
        var pages = Enumerable.Range(0, 13).Select(at => (Url: $"http://chain/{at:d2}", Sentences: prose[(2 * at)..((2 * at) + 20)])).ToList();
        laboratory.Write("a.warc.gz", pages.Aggregate(
            new WarcBuilder(), (archive, page) => archive.Page(page.Url, string.Concat(page.Sentences.Select(sentence => $"<p>{sentence}</p>")))));

        var result = await laboratory.RunAsync();

        var documents = (await laboratory.DocumentsAsync()).ToDictionary(page => page.DocId, StringComparer.Ordinal);
        var copies = (await laboratory.VerdictsAsync(result.Manifest)).Where(page => page.Verdict == "near").ToList();
        Assert.NotEmpty(copies);
        Assert.All(copies, copy => Assert.True(Shared(documents[copy.DocId].Url, documents[copy.CopyOf].Url) >= 10));
        Assert.True(result.Manifest.Funnel.Kept >= 2);

        // Pages six apart share 8 sentences of 20, less than any pair above: a cluster of seven is a chain.
        Assert.True((await laboratory.RowsAsync(result.Manifest)).Max(row => row.ClusterSize) >= 7);

        int Shared(string one, string other) =>
            pages.Single(page => page.Url == one).Sentences.Intersect(pages.Single(page => page.Url == other).Sentences).Count();
    }

    [Fact]
    public async Task Of_equal_texts_the_earlier_fetch_stays_and_then_the_smaller_id()
    {
        Write(Page("http://later/", 3, 22), Page("http://early-b/", 1, 22), Page("http://early-a/", 1, 22));

        var result = await laboratory.RunAsync();

        var kept = Assert.Single(await laboratory.RowsAsync(result.Manifest));
        var early = (await laboratory.DocumentsAsync()).Where(page => page.Url.StartsWith("http://early", StringComparison.Ordinal));
        Assert.Equal(early.Select(page => page.DocId).Min(StringComparer.Ordinal), kept.DocId);
        Assert.Equal(2, result.Manifest.Funnel.Duplicates["exact"]);
    }

    [Fact]
    public async Task Of_the_captures_of_one_address_the_newest_stays_be_it_shorter()
    {
        Write(Page("http://a.example/x", 0, 24), Page("https://www.a.example/x/?utm_source=y", 5, 3), Page("http://a.example/x#top", 2, 20));

        var result = await laboratory.RunAsync();

        Assert.Equal("https://www.a.example/x/?utm_source=y", Assert.Single(await laboratory.RowsAsync(result.Manifest)).Url);
        Assert.Equal(2, result.Manifest.Funnel.Duplicates["url"]);
    }

    [Fact]
    public async Task A_kept_page_is_not_lost_to_a_longer_copy_that_a_rule_removes()
    {
        Write(Page("http://long/", 0, 25), Page("http://short/", 1, 23));

        var result = await laboratory.RunAsync($"keep: [ characters: {{ high: {string.Join('\n', Sentences[..24]).Length} }} ]");

        Assert.Equal("http://short/", Assert.Single(await laboratory.RowsAsync(result.Manifest)).Url);
        Assert.Equal((1, 0), (result.Manifest.Funnel.Removed["characters"], result.Manifest.Funnel.Duplicates["near"]));
    }

    [Fact]
    public async Task A_kept_page_is_not_lost_to_a_newer_capture_that_a_rule_or_the_period_removes()
    {
        Write(Page("http://a/", 0, 22), Page("http://a/", 9, 2));
        var byRule = await laboratory.RunAsync("keep: [ characters: { low: 400 } ]");
        var byPeriod = await laboratory.RunAsync("mixture: { period: { to: 2020-01-05 } }");

        Assert.Equal(Day, Assert.Single(await laboratory.RowsAsync(byRule.Manifest)).FetchedAt);
        Assert.Equal(Day, Assert.Single(await laboratory.RowsAsync(byPeriod.Manifest)).FetchedAt);
    }

    [Fact]
    public async Task Levels_that_are_off_remove_nothing_and_have_no_step()
    {
        Write(Page("http://a/", 0, 22), Page("http://a/", 1, 22), Page("http://b/", 2, 22), Page("http://c/", 3, 23));

        var withoutNear = await laboratory.RunAsync("dedup: { near: off }");
        var urlAlone = await laboratory.RunAsync("dedup: { near: off, exact: false }");
        var none = await laboratory.RunAsync("dedup: { near: off, exact: false, url: false }");

        Assert.Equal(["exact", "url"], withoutNear.Manifest.Funnel.Duplicates.Keys);
        Assert.Equal((2, 3, 4), (withoutNear.Manifest.Funnel.Kept, urlAlone.Manifest.Funnel.Kept, none.Manifest.Funnel.Kept));
        Assert.Empty(none.Manifest.Funnel.Duplicates);
        Assert.Empty(none.Manifest.Funnel.Steps);
        Assert.Equal([1, 3, 3, 3], (await laboratory.RowsAsync(none.Manifest)).Select(row => row.ClusterSize).Order());
    }

    [Fact]
    public async Task The_same_archive_under_two_names_gives_each_page_once()
    {
        Write(Page("http://a/", 0, 22), Page("http://b/", 1, 3));
        File.Copy(laboratory.Folder["a.warc.gz"], laboratory.Folder["b.warc.gz"]);

        var result = await laboratory.RunAsync();

        Assert.Equal((4, 2, 2), (result.Manifest.Funnel.PagesIn, result.Manifest.Funnel.Kept, result.Manifest.Funnel.Duplicates["url"]));
    }

    [Fact]
    public async Task Verified_copies_are_as_similar_as_the_bound_asks_and_say_how_similar()
    {
        // Sentences in common of 24 and n; their shingles, and so the Jaccard similarity, go nearly with them.
        Write(Page("http://a/", 0, 24), Page("http://b/", 1, 23), Page("http://c/", 2, 19));
        const string near = "dedup: { near: { bands: 64, rows: 2, verify: true, similarity: %; } }";

        var loose = await laboratory.RunAsync(near.Replace("%;", "0.6", StringComparison.Ordinal));
        var strict = await laboratory.RunAsync(near.Replace("%;", "0.9", StringComparison.Ordinal));
        var unverified = await laboratory.RunAsync("dedup: { near: { bands: 64, rows: 2 } }");

        Assert.Equal((1, 2, 1), (loose.Manifest.Funnel.Kept, strict.Manifest.Funnel.Kept, unverified.Manifest.Funnel.Kept));
        var rows = await laboratory.RowsAsync(strict.Manifest);
        Assert.Equal([("http://a/", 2), ("http://c/", 1)], rows.Select(row => (row.Url, row.ClusterSize)).Order());
        var similarities = await laboratory.SimilaritiesAsync(loose.Manifest);
        Assert.InRange(similarities["http://b/"]!.Value, 0.9, 0.99);
        Assert.InRange(similarities["http://c/"]!.Value, 0.7, 0.85);

        // The page that stays tells the least similar of those it stands for.
        Assert.Equal(similarities["http://c/"], similarities["http://a/"]);
        Assert.Equal(1, loose.Stages.Single(stage => stage.Name == "shingles").Partitions);
        Assert.DoesNotContain(unverified.Stages, stage => stage.Name == "shingles");

        // Another bound needs no shingle again.
        Assert.Equal(1, strict.Stages.Single(stage => stage.Name == "shingles").Reused);
    }

    [Fact]
    public async Task The_page_with_the_best_score_stays()
    {
        Write(Page("http://old/", 0, 22), Page("http://long/", 1, 24), Page("http://new/", 2, 23));

        var least = await laboratory.RunAsync("dedup: { representative: best-score, score: hiragana-ratio }");

        var ratios = (await laboratory.DocumentsAsync()).ToDictionary(page => page.Url, page => page.Text.Count(unit => unit is >= '\u3041' and <= '\u3096') / (double)page.Text.Count(unit => unit != '\n'));
        Assert.Equal(ratios.MaxBy(page => page.Value).Key, Assert.Single(await laboratory.RowsAsync(least.Manifest)).Url);
    }

    public void Dispose() => laboratory.Dispose();

    private static SyntheticPage Page(string url, int day, int sentences) =>
        new(PageRole.Fresh, url, Day.AddDays(day), Sentences[..sentences]);

    private void Write(params SyntheticPage[] pages) => laboratory.Write("a.warc.gz", SyntheticWeb.Archive(pages));
}
