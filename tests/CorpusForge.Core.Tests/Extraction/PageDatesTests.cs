namespace CorpusForge.Core.Tests.Extraction;

/// <summary>When a page says it was published: by whom of its parts it is believed, and the day they mean.</summary>
public sealed class PageDatesTests
{
    private const string Url = "https://www.example.jp/2024/05/05/title.html";

    // Each states another day; the first that is left is believed.
    private static readonly (string Html, string Day)[] Sources =
    [
        ("<meta property='article:published_time' content='2024-01-01'>", "2024-01-01"),
        ("<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2024-02-02\"}</script>", "2024-02-02"),
        ("<time datetime='2024-03-03'>三月</time>", "2024-03-03"),
        ("<p>公開日：2024年4月4日</p>", "2024-04-04"),
    ];

    [Fact]
    public void Meta_comes_before_json_ld_before_time_before_a_labelled_line_before_the_url_before_any_line()
    {
        var line = "<p>2024年6月6日</p>";
        for (var first = 0; first < Sources.Length; first++)
        {
            Assert.Equal(Sources[first].Day, Day(line + string.Concat(Sources.Skip(first).Reverse().Select(source => source.Html)), Url));
        }

        Assert.Equal("2024-05-05", Day(line, Url));
        Assert.Equal("2024-06-06", Day(line));
        Assert.Null(Day("<p>日付なし。"));
    }

    [Theory]
    [InlineData("2025-04-03T08:00+09:00")]
    [InlineData("2025-04-03T08:00:00+09:00")]
    [InlineData("2025-04-03T23:30:00-08:00")]
    [InlineData("2025-04-03T15:00:00Z")]
    [InlineData("2025-04-03 08:00")]
    [InlineData("2025/4/3")]
    [InlineData("2025年4月3日（木）")]
    [InlineData("令和7年4月3日")]
    [InlineData("Thu, 03 Apr 2025 08:00:00 +0900")]
    [InlineData("Apr 3, 2025")]
    public void The_day_is_the_one_the_page_states_in_its_own_zone(string content) =>
        Assert.Equal("2025-04-03", Day($"<meta name=date content='{content}'>"));

    // None of them may become a day of the year in which the page is read.
    [Theory]
    [InlineData("12:30")]
    [InlineData("5/3")]
    [InlineData("Apr 3")]
    [InlineData("1.5")]
    [InlineData("Thursday")]
    [InlineData("20250403")]
    [InlineData("yesterday")]
    [InlineData("2025-02-30")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("")]
    public void What_is_no_whole_date_is_none(string content) => Assert.Null(Day($"<meta name=date content='{content}'>"));

    [Fact]
    public void Of_several_meta_elements_the_most_trusted_name_counts() => Assert.Equal(
        "2025-04-03",
        Day("<meta name=dc.date content=2024-01-01><meta name=date content=2024-02-02><meta PROPERTY=' Article:Published_Time ' content=2025-04-03>"));

    [Fact]
    public void A_modification_is_no_publication() => Assert.Null(Day("<meta property=article:modified_time content=2025-04-03>"));

    [Theory]
    [InlineData("{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"Article\",\"datePublished\":\"2025-04-03T08:00:00+09:00\"}]}")]
    [InlineData("[{\"@type\":\"BreadcrumbList\"},{\"mainEntity\":{\"datePublished\":\"2025-04-03\"}}]")]
    [InlineData("{\"datePublished\":\"2025-04-03\",}")]
    [InlineData("{\"datePublished\":null,\"video\":{\"datePublished\":\"2025-04-03\"}}")]
    [InlineData("{\"datePublished\":\"\",\"video\":{\"datePublished\":\"2025-04-03\"}}")]
    public void Structured_data_is_searched_to_its_depth(string json) =>
        Assert.Equal("2025-04-03", Day($"<body><script type='Application/LD+JSON'>{json}</script>"));

    [Theory]
    [InlineData("{\"datePublished\":")]
    [InlineData("{\"datePublished\":20250403}")]
    [InlineData("{\"datePublished\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1,\"datePublished\":\"\\udc00\"}")]
    [InlineData("<!-- x -->")]
    [InlineData("")]
    public void Broken_structured_data_states_nothing_and_hides_nothing(string json)
    {
        var broken = $"<script type=application/ld+json>{json}</script>";

        Assert.Null(Day(broken));
        Assert.Equal("2025-04-03", Day(broken + "<script type=application/ld+json>{\"datePublished\":\"2025-04-03\"}</script>"));
        Assert.Equal("2025-04-03", Day(broken + "<time datetime=2025-04-03>"));
    }

    [Fact]
    public void Structured_data_nested_without_end_is_given_up() =>
        Assert.Null(Day($"<script type=application/ld+json>{string.Concat(Enumerable.Repeat("[", 100_000))}</script>"));

    [Theory]
    [InlineData("<time datetime=2025-04-03></time><time datetime=2024-01-01></time>")]
    [InlineData("<time datetime=2024-01-01></time><time pubdate datetime=2025-04-03></time>")]
    [InlineData("<time datetime=2024-01-01></time><time itemprop=datePublished datetime=2025-04-03></time>")]
    [InlineData("<time datetime=2024-01-01></time><time class='entry-date published' datetime=2025-04-03></time>")]
    public void A_time_element_marked_as_published_counts_before_the_first(string html) => Assert.Equal("2025-04-03", Day(html));

    [Theory]
    [InlineData("https://example.jp/2025/04/03/", "2025-04-03")]
    [InlineData("https://example.jp/blog/2025-04-03-title.html", "2025-04-03")]
    [InlineData("https://example.jp/2025/04/03", "2025-04-03")]
    [InlineData("https://example.jp/2025/13/03/", null)]
    [InlineData("https://example.jp/2025/04/0312.html", null)]
    [InlineData("https://example.jp/2025/04/", null)]
    [InlineData("https://example.jp/1985/04/03/", null)]
    [InlineData("https://example.jp/x2025/04/03/", null)]
    public void A_day_in_the_path_counts(string url, string? day) => Assert.Equal(day, Day("<p>文。", url));

    [Theory]
    [InlineData("<p>投稿：2025.04.03</p>", "2025-04-03")]
    [InlineData("<p>Posted on 2025/04/03</p>", "2025-04-03")]
    [InlineData("<p>2024年1月1日</p><p>掲載日 令和7年4月3日</p>", "2025-04-03")]
    [InlineData("<p>© 2024/01/01</p><p>2025年4月3日</p>", "2025-04-03")]
    [InlineData("<p>昭和64年1月7日</p>", null)]
    public void A_short_line_counts_and_a_labelled_one_before_others(string html, string? day) => Assert.Equal(day, Day(html));

    [Fact]
    public void A_date_in_a_long_sentence_is_none() => Assert.Null(Day($"<p>2025年4月3日に{new string('あ', 80)}</p>"));

    [Fact]
    public void A_day_is_given_as_midnight_utc()
    {
        var date = Extract.Page("<meta name=date content='2025-04-03T08:00+09:00'>").PublishedAt;

        Assert.Equal(new DateTime(2025, 4, 3, 0, 0, 0, DateTimeKind.Utc), date);
        Assert.Equal(DateTimeKind.Utc, date!.Value.Kind);
    }

    private static string? Day(string html, string url = "https://www.example.jp/") =>
        Extract.Page(html, url).PublishedAt?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("<meta property=article:modified_time content=2025-04-03T09:00:00+09:00>")]
    [InlineData("<meta http-equiv=last-modified content='Thu, 03 Apr 2025 08:00:00 GMT'>")]
    [InlineData("<meta itemprop=dateModified content=2025-04-03>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"Article\",\"dateModified\":\"2025-04-03\"}</script>")]
    [InlineData("<time datetime=2025-01-01>公開</time><time itemprop=dateModified datetime=2025-04-03>変更</time>")]
    [InlineData("<time class=updated datetime=2025-04-03>変更</time>")]
    [InlineData("<p>最終更新日：令和7年4月3日</p>")]
    [InlineData("<p>2025年4月3日 更新</p>")]
    [InlineData("<p>公開日：2025年1月1日　更新日：2025年4月3日</p>")]
    [InlineData("<p>更新日 2025/04/03 公開日 2025/01/01</p>")]
    [InlineData("<p>Last updated: April 3, 2025</p>")]
    [InlineData("<div>作成<br>改訂：R7.4.3</div>")]
    public void The_last_change_is_the_one_the_page_states(string html) => Assert.Equal("2025-04-03", Modified(html));

    [Theory]
    [InlineData("<p>2025年4月3日</p>")]
    [InlineData("<time datetime=2025-04-03>四月</time>")]
    [InlineData("<p>公開日：2025年4月3日</p>")]
    [InlineData("<p>更新情報</p>")]
    public void A_date_that_is_no_change_is_none(string html) => Assert.Null(Modified(html));

    [Fact]
    public void A_change_before_the_publication_is_none() =>
        Assert.Null(Modified("<meta name=date content=2025-04-03><p>更新日：2025年4月2日</p>"));

    [Theory]
    [InlineData("<p>公開日：2025年4月3日　更新日：2025年6月1日</p>")]
    [InlineData("<p>更新日：2025年6月1日　公開日：2025年4月3日</p>")]
    [InlineData("<p>2025年4月3日公開</p>")]
    [InlineData("<p>投稿日：R7.4.3</p>")]
    [InlineData("<div>見出しの下<br>掲載日 ２０２５．４．３</div>")]
    public void Of_two_labels_each_has_its_own_date(string html) => Assert.Equal("2025-04-03", Day(html));

    private static string? Modified(string html) =>
        Extract.Page(html).ModifiedAt?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
