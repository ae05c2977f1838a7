using System.Text;
using System.Text.Json.Nodes;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Sources;

namespace CorpusForge.Engine.Tests.Deduplication;

/// <summary>Which pages of files stay, and what the files say of the others.</summary>
public sealed class DedupRunTests : IDisposable
{
    private static readonly string[] Sentences = new JapaneseProse(5).Sentences(30);
    private static readonly string Long = Prose(0, 24);

    private readonly DedupLaboratory laboratory = new();

    [Fact]
    public async Task Each_page_has_its_line_in_order_and_each_cluster_one_page_that_stays()
    {
        laboratory.Write(
            "a.jsonl",
            Line("http://near/", Prose(0, 23)),
            Line("http://alone/", Prose(25, 28)),
            Line("http://long/", Long),
            Line("http://wide/", Long.Replace("。", "｡", StringComparison.Ordinal)),
            "no json",
            Line("http://long/#top", Long),
            Line("http://alone/?utm_source=x", Prose(25, 27)));

        var report = await laboratory.RunAsync("a.jsonl");

        var clusters = laboratory.Clusters();
        Assert.All(clusters, line => Assert.Equal(["url", "cluster", "size", "representative", "similarity", "level"], line.AsObject().Select(field => field.Key)));
        Assert.Equal(
            ["http://near/", "http://alone/", "http://long/", "http://wide/", "http://long/#top", "http://alone/?utm_source=x"],
            clusters.Select(line => (string)line["url"]!));
        Assert.Equal(2, laboratory.Kept().Length);
        Assert.Equal((7, 2, 1), (report.PagesIn, report.Kept, report.Quarantined["jsonl-syntax"]));
        Assert.Equal((2, 1, 1), (report.Duplicates["url"], report.Duplicates["exact"], report.Duplicates["near"]));

        // One of the alone is the first to stay: cluster 0; the others are the cluster behind it.
        var alone = clusters.Where(line => ((string)line["url"]!).StartsWith("http://alone", StringComparison.Ordinal)).ToList();
        var others = clusters.Except(alone).ToList();
        Assert.All(alone, line => Assert.Equal(2, (int)line["size"]!));
        Assert.All(others, line => Assert.Equal(4, (int)line["size"]!));
        Assert.Single(others.Select(line => (string)line["representative"]!).Distinct());
        Assert.Equal([0, 1], clusters.Where(line => line["level"] is null).Select(line => (int)line["cluster"]!));
        Assert.Equal(new long[] { 0, 1, 1, 0, 0, 0, 0 }, report.Sizes);
        Assert.Equal([4, 2], report.Largest.Select(cluster => cluster.Size));
    }

    [Fact]
    public async Task A_copy_is_followed_through_all_levels_to_the_page_that_stays()
    {
        // The newest capture of one address stays, and is a copy of an older, longer text, which is near the longest.
        laboratory.Write(
            "a.jsonl",
            Dated("http://c/", "2020-01-01", "別の古い文章でした。"),
            Dated("http://c/", "2021-01-01", Prose(0, 23)),
            Dated("http://b/", "2019-01-01", Prose(0, 23)),
            Dated("http://a/", "2022-01-01", Long),
            Dated("http://a/", "2018-01-01", Long));

        await laboratory.RunAsync("a.jsonl");

        var clusters = laboratory.Clusters();
        Assert.All(clusters, line => Assert.Equal(("http://a/", 0, 5), ((string)line["representative"]!, (int)line["cluster"]!, (int)line["size"]!)));
        Assert.Equal(["url", "exact", "near", null, "url"], clusters.Select(line => (string?)line["level"]));
        Assert.Null(clusters[0]["similarity"]);
        Assert.Equal((1, 1), ((int)clusters[3]["similarity"]!, (int)clusters[4]["similarity"]!));
        Assert.Equal((double?)clusters[2]["similarity"], (double?)clusters[1]["similarity"]);
    }

    [Fact]
    public async Task A_verified_near_duplicate_carries_its_true_similarity()
    {
        laboratory.Write("a.jsonl", Line("http://long/", Long), Line("http://near/", Prose(0, 22)));
        await laboratory.RunAsync([laboratory.Source("a.jsonl")], new DedupSettings { Near = new NearSettings { Verify = true, Similarity = 0.6 } });

        var shingles = new[] { Prose(0, 22), Long }.Select(text => Enumerable.Range(0, text.Length - 4).Select(at => text.Substring(at, 5)).ToHashSet()).ToList();
        var jaccard = (double)shingles[0].Count(shingles[1].Contains) / shingles[1].Union(shingles[0]).Count();
        var near = laboratory.Clusters()[1];
        Assert.Equal("near", (string?)near["level"]);
        Assert.Equal(jaccard, (double)near["similarity"]!, 0.02);
    }

    [Fact]
    public async Task Lines_that_stay_are_kept_byte_for_byte()
    {
        var lines = new[]
        {
            "\uFEFF{ \"text\" : \"一つ目の文章です。\" ,\t\"n\":1.50, \"links\":[\"x\"], \"title\": 5 }\r",
            "",
            "  {\"text\":\"\\u4e8c\\u3064目の文章\",\"date\":{\"a\":1}}",
            "{\"text\":\"三つ目の文章\",\"text2\":null}",
        };
        laboratory.Folder.Write("a.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        var report = await laboratory.RunAsync("a.jsonl");

        Assert.Equal([lines[0].TrimStart('\uFEFF'), lines[2], lines[3]], laboratory.Kept());
        Assert.Equal(["file:///a.jsonl#L1", "file:///a.jsonl#L3", "file:///a.jsonl#L4"], laboratory.Clusters().Select(line => (string)line["url"]!));
        Assert.Empty(report.Quarantined);
    }

    [Fact]
    public async Task What_cannot_be_read_is_in_the_quarantine_with_its_place()
    {
        laboratory.Write("a.jsonl", Line("http://a/", "文章です。"), "{\"url\":\"http://b/\"}", "[1]", Line("http://c/", "別の文章です。"));

        var report = await laboratory.RunAsync("a.jsonl");

        var rows = laboratory.Quarantine();
        Assert.Equal(["jsonl-no-text", "jsonl-syntax"], rows.Select(row => (string)row["reason"]!));
        var first = Encoding.UTF8.GetByteCount(Line("http://a/", "文章です。")) + 1;
        Assert.Equal(("a.jsonl", first), ((string)rows[0]["file"]!, (int)rows[0]["offset"]!));
        Assert.Equal((4, 2), (report.PagesIn, report.Kept));
        Assert.Equal(report.PagesIn, report.Kept + report.Duplicates.Values.Sum() + report.Quarantined.Values.Sum());
    }

    [Fact]
    public async Task Levels_that_are_off_find_nothing()
    {
        laboratory.Write("a.jsonl", Line("http://a/", Long), Line("http://a/", Long), Line("http://b/", Prose(0, 23)));
        var report = await laboratory.RunAsync([laboratory.Source("a.jsonl")], new DedupSettings { Url = false, Exact = false, Near = null });

        Assert.Equal(3, report.Kept);
        Assert.Empty(report.Duplicates);
        Assert.Equal([0, 1, 2], laboratory.Clusters().Select(line => (int)line["cluster"]!));
    }

    [Theory]
    [InlineData(Representative.Longest, "http://long/")]
    [InlineData(Representative.Newest, "http://new/")]
    [InlineData(Representative.Oldest, "http://old/")]
    public async Task The_rule_names_the_page_that_stays(Representative rule, string url)
    {
        laboratory.Write(
            "a.jsonl", Dated("http://old/", "2020-01-01", Prose(0, 22)), Dated("http://long/", "2021-01-01", Long), Dated("http://new/", "2022-01-01", Prose(0, 23)));
        await laboratory.RunAsync([laboratory.Source("a.jsonl")], new DedupSettings { Representative = rule });

        Assert.Equal(url, (string?)JsonNode.Parse(Assert.Single(laboratory.Kept()))!["url"]);
    }

    [Fact]
    public async Task Fields_of_other_names_are_read()
    {
        laboratory.Write("a.jsonl", "{\"content\":\"文章です。\",\"link\":\"http://a/\",\"text\":7,\"url\":8}", "{\"content\":\"文章です。\",\"link\":\"http://b/\"}");
        await laboratory.RunAsync(
            [laboratory.Source("a.jsonl", fields: new PageFields { Text = "content", Url = "link", TextAlone = true })], new DedupSettings());

        Assert.Single(laboratory.Kept());
        Assert.Equal(["http://a/", "http://b/"], laboratory.Clusters().Select(line => (string)line["url"]!));
    }

    public void Dispose() => laboratory.Dispose();

    private static string Line(string url, string text) => DedupLaboratory.Line(url, text);

    private static string Dated(string url, string day, string text)
    {
        var line = JsonNode.Parse(Line(url, text))!;
        line["fetched_at"] = day;
        return line.ToJsonString();
    }

    private static string Prose(int from, int to) => string.Join('\n', Sentences[from..to]);
}
