using System.Text;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Tests.Extraction.Tree;

/// <summary>Pages made to be deep or slow are refused or done, and never end the worker.</summary>
public sealed class PageLimitsTests
{
    private const string Secret = "秘密の文章";

    [Fact]
    public void A_page_nested_beyond_the_limit_is_refused()
    {
        var error = Assert.Throws<PageRefusedException>(() => Extract(Nested(2000)));

        Assert.Equal("depth-limit", error.Reason);
        Assert.Equal("Elements are nested deeper than 512 levels.", error.Message);
    }

    // html and body are two levels, the text is one.
    [Theory]
    [InlineData(97, true)]
    [InlineData(98, false)]
    public void The_limit_is_the_depth_of_the_deepest_node(int divs, bool allowed)
    {
        var error = Record.Exception(() => Extract(Nested(divs), new ExtractSettings { DepthLimit = 100 }));

        Assert.Equal(allowed, error is null);
    }

    [Fact]
    public void The_deepest_limit_that_can_be_set_does_not_exhaust_the_stack()
    {
        var spans = string.Concat(Enumerable.Repeat("<span>", 90_000)) + Secret;
        var page = Extract(spans, new ExtractSettings { DepthLimit = 100_000, TimeLimitMs = 600_000 });

        Assert.Equal(Secret, page.Text);
    }

    [Fact]
    public void A_page_beyond_its_time_is_refused()
    {
        var html = string.Concat(Enumerable.Repeat($"<p>{Secret}<b>", 20_000));

        var error = Assert.Throws<PageRefusedException>(() => Extract(html, new ExtractSettings { TimeLimitMs = 0, DepthLimit = 100_000 }));
        Assert.Equal("time-limit", error.Reason);
        Assert.Equal("Extraction took longer than 0 ms.", error.Message);
    }

    public static TheoryData<string> Hostile => new()
    {
        "<p " + string.Concat(Enumerable.Range(0, 1_000_000).Select(number => $"a{number}=x ")) + ">" + Secret,
        "<p " + string.Concat(Enumerable.Repeat("class=x ", 1_000_000)) + ">" + Secret,
        string.Concat(Enumerable.Repeat("<b>", 100_000)) + Secret,
        string.Concat(Enumerable.Range(0, 100_000).Select(number => $"<p><b id={number}>")) + Secret,
        string.Concat(Enumerable.Range(0, 100_000).Select(number => $"<p><a href={number}><i>")) + Secret,
        "<table>" + string.Concat(Enumerable.Repeat("<br>", 100_000)) + Secret,
        string.Concat(Enumerable.Repeat("<table><tr><td>", 50_000)) + Secret,
        string.Concat(Enumerable.Repeat("<template>", 100_000)) + Secret,
        string.Concat(Enumerable.Repeat("<svg><foreignObject>", 50_000)) + Secret,
        string.Concat(Enumerable.Repeat("<div></p>", 200_000)) + Secret,
        "<!--" + new string('-', 5_000_000) + Secret,
        "<p class=\"" + new string('a', 5_000_000) + "\">" + Secret,
        "<a href=\"" + string.Concat(Enumerable.Repeat("&amp;", 1_000_000)) + "\">" + Secret + "</a>",
        new string('<', 5_000_000) + Secret,
        string.Concat(Enumerable.Repeat("&#x3042;", 500_000)) + Secret,
        string.Concat(Enumerable.Repeat("<p>あ", 1_000_000)) + Secret,
        string.Concat(Enumerable.Repeat("<li><a href=x>あい</a>", 200_000)) + Secret,
        $"<p>{Secret}は、何処。<div class=sidebar>" + string.Concat(Enumerable.Repeat("<div class=author>あ、い。", 400)) + "<p>終わりです、はい。",
        string.Concat(Enumerable.Repeat("<div class=post>投稿、本文。</div>", 200_000)) + Secret,
        "<p>" + string.Concat(Enumerable.Repeat("更新2025年", 300_000)) + Secret,
        "<p>" + string.Concat(Enumerable.Repeat("あ<br>", 500_000)) + Secret,
    };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void A_hostile_page_is_done_or_refused(string html)
    {
        var error = Record.Exception(() => Extract(html, new ExtractSettings { TimeLimitMs = 500 }));

        Assert.True(error is null or PageRefusedException { Reason: "time-limit" or "depth-limit" }, error?.ToString());
        Assert.DoesNotContain(Secret, error?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void An_extractor_goes_on_after_a_refusal()
    {
        var extractor = new PageExtractor(new ExtractSettings());
        Assert.Throws<PageRefusedException>(() => extractor.Extract(Page(Nested(2000))));

        Assert.Equal("次の頁。", extractor.Extract(Page("<p>次の頁。</p>")).Text);
    }

    private static string Nested(int divs) => string.Concat(Enumerable.Repeat("<div>", divs)) + Secret;

    private static Core.Documents.Document Extract(string html, ExtractSettings? settings = null) =>
        new PageExtractor(settings ?? new ExtractSettings()).Extract(Page(html));

    private static RawPage Page(string html) => new()
    {
        File = "test", Offset = 0, Url = "http://example.jp/", ContentType = "text/html; charset=utf-8", Body = Encoding.UTF8.GetBytes(html),
    };
}
