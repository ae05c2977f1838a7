using CorpusForge.Core.Recipes;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>A new crawl deduplicated against a finished corpus, from its signatures.</summary>
public sealed class AgainstTests : IDisposable
{
    private const string Settings = "keep: [ characters: { low: 150 } ]\ndedup: { representative: oldest%s }\n";

    private static readonly DateTime Day = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Laboratory laboratory = new();

    public AgainstTests()
    {
        // Copies of every kind within a crawl and across both; short pages that the rule removes, some of them copied by longer ones.
        var prose = new JapaneseProse(21);
        var texts = Enumerable.Range(0, 40).Select(_ => prose.Sentences(24)).ToList();
        var random = new Random(7);
        laboratory.Write("1-old.warc.gz", SyntheticWeb.Archive([.. Enumerable.Range(0, 90).Select(at => Page("old", at, 0))]));
        laboratory.Write("2-new.warc.gz", SyntheticWeb.Archive([.. Enumerable.Range(0, 90).Select(at => Page("new", at, 100))]));

        SyntheticPage Page(string crawl, int at, int day)
        {
            var text = texts[random.Next(texts.Count)];
            var url = random.Next(4) == 0 ? $"http://{crawl}.example/again/{random.Next(12)}" : $"http://{crawl}.example/{at}";
            return new SyntheticPage(PageRole.Fresh, url, Day.AddDays(day).AddMinutes(at), text[..random.Next(3, 25)]);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(", near: { bands: 32, rows: 3, verify: true, similarity: 0.85 }")]
    public async Task It_equals_both_deduplicated_at_once(string near)
    {
        var together = await RunAsync("together", "'*.warc.gz'", near);
        var old = await RunAsync("old", "1-old.warc.gz", near);
        var added = await RunAsync("new", "2-new.warc.gz", $"{near}, against: [ old@v1 ]");

        var expected = (await laboratory.RowsAsync(together.Manifest)).Select(row => (row.DocId, row.Url)).ToList();
        var (first, second) = (await laboratory.RowsAsync(old.Manifest), await laboratory.RowsAsync(added.Manifest));
        Assert.Equal(expected.Order(), first.Concat(second).Select(row => (row.DocId, row.Url)).Order());
        Assert.NotEmpty(second);

        // The sizes of clusters count the old pages too.
        var sizes = (await laboratory.RowsAsync(together.Manifest)).ToDictionary(row => row.DocId, row => row.ClusterSize);
        Assert.All(second, row => Assert.Equal(sizes[row.DocId], row.ClusterSize));

        // A copy of an old page that is itself a near copy is an exact copy at once and a near one later; their sum is the same.
        Assert.Equal(Copies(together, "url"), Copies(old, "url") + Copies(added, "url"));
        Assert.Equal(Copies(together, "exact", "near"), Copies(old, "exact", "near") + Copies(added, "exact", "near"));

        static long Copies(CorpusForge.Engine.Runs.RunResult run, params string[] levels) => levels.Sum(level => run.Manifest.Funnel.Duplicates[level]);
    }

    [Fact]
    public async Task Old_texts_and_sources_are_not_needed()
    {
        await RunAsync("old", "1-old.warc.gz", "");
        var texts = laboratory.Parts("documents");
        File.Delete(laboratory.Folder["1-old.warc.gz"]);
        foreach (var part in texts)
        {
            File.Delete(part);
        }

        var added = await RunAsync("new", "2-new.warc.gz", ", against: [ old@v1 ]");

        Assert.NotEmpty(texts);
        Assert.Equal(90, added.Manifest.Funnel.PagesIn);
        Assert.True(added.Manifest.Funnel.Duplicates["near"] > 0);
    }

    [Fact]
    public async Task Another_capture_of_an_old_page_is_a_copy_of_it()
    {
        await RunAsync("old", "1-old.warc.gz", "");
        laboratory.Write("later.warc.gz", SyntheticWeb.Archive([.. (await laboratory.DocumentsAsync()).Select(page =>
            new SyntheticPage(PageRole.Fresh, page.Url, Day.AddDays(300), new JapaneseProse(page.Url.Length + page.Text.Length).Sentences(20)))]));

        var later = await RunAsync("later", "later.warc.gz", ", against: [ old@v1 ]");

        var kept = (await laboratory.RowsAsync(later.Manifest)).Select(row => row.Url);
        var old = (await laboratory.RowsAsync(await OldAsync())).Select(row => row.Url);
        Assert.Empty(kept.Intersect(old));

        async Task<CorpusForge.Lake.Mixtures.Manifest> OldAsync() => (await RunAsync("old", "1-old.warc.gz", "")).Manifest;
    }

    [Fact]
    public async Task A_third_crawl_meets_the_first_through_the_second()
    {
        await RunAsync("old", "1-old.warc.gz", "");
        await RunAsync("new", "2-new.warc.gz", ", against: [ old@v1 ]");
        File.Copy(laboratory.Folder["1-old.warc.gz"], laboratory.Folder["3-third.warc.gz"]);

        var third = await RunAsync("third", "3-third.warc.gz", ", against: [ new@v1 ]");

        Assert.Equal(0, third.Manifest.Funnel.Kept);
    }

    [Theory]
    [InlineData("old", "say which version, as NAME@vN")]
    [InlineData("older@v1", "there is no mixture 'older'")]
    [InlineData("old@v2", "'old' has no version 2; its versions are 1")]
    public async Task What_cannot_be_compared_is_refused_by_name(string against, string why)
    {
        await RunAsync("old", "1-old.warc.gz", "");

        var error = await Assert.ThrowsAsync<RecipeException>(() => RunAsync("new", "2-new.warc.gz", $", against: [ {against} ]"));

        Assert.Contains($":4: dedup.against: '{against}': ", error.Message, StringComparison.Ordinal);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signatures_of_other_settings_are_refused()
    {
        await RunAsync("old", "1-old.warc.gz", ", near: { bands: 20, rows: 10 }");

        var error = await Assert.ThrowsAsync<RecipeException>(() => RunAsync("new", "2-new.warc.gz", ", against: [ old@v1 ]"));

        Assert.Contains("20x10", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => laboratory.Dispose();

    private static string Recipe(string name, string path, string dedup) =>
        $"name: {name}\nsources: [ {{ name: crawl, kind: warc, path: {path} }} ]\n" + Settings.Replace("%s", dedup, StringComparison.Ordinal);

    private Task<CorpusForge.Engine.Runs.RunResult> RunAsync(string name, string path, string dedup) =>
        CorpusForge.Engine.Runs.CorpusRun.ExecuteAsync(
            new(RecipeLoader.Parse(Recipe(name, path, dedup), laboratory.Folder.Path), laboratory.Lake, 2), null, TestContext.Current.CancellationToken);
}
