using CorpusForge.Core.Extraction;

namespace CorpusForge.Core.Tests.Extraction;

/// <summary>Which lists of links are the author's and which the site's.</summary>
public sealed class LinkListTests
{
    private const string First = "この駅から北へ歩くと、古い橋がある。";
    private const string Last = "帰りは同じ道を、川に沿って戻った。";
    private const string Links = "<ul><li><a href=http://a.example/>北の橋を渡る道の案内</a></li><li><a href=http://b.example/>川に沿って歩く人のための地図</a></li></ul>";
    private const string Lines = "北の橋を渡る道の案内\n川に沿って歩く人のための地図";

    [Theory]
    [InlineData("<div><p>{0}</p>{2}<p>{1}</p></div>")]
    [InlineData("<article><p>{0}</p><p>{1}</p><h2>参考にした頁</h2>{2}</article>")]
    [InlineData("<article><p>{0}</p><p>{1}</p>{2}</article>")]
    [InlineData("<div><div><p>{0}</p><p>{1}</p><h2>参考にした頁</h2>{2}</div></div>")]
    public void A_list_amid_the_text_or_under_its_own_heading_or_in_an_article_stays(string page) =>
        Assert.Contains(Lines, Of(page), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>{0}</p><p>{1}</p>{2}")]
    [InlineData("{2}<p>{0}</p><p>{1}</p>")]
    [InlineData("<article><p>{0}</p><h3>関連記事</h3>{2}<p>{1}</p></article>")]
    [InlineData("<article><p>{0}</p><p>{1}</p><div>こちらもおすすめ</div>{2}</article>")]
    [InlineData("<article><p>{0}</p><p>{1}</p><h3>人気記事</h3><div>🌉</div><div>散歩</div><div><a href=/1>別の橋の話</a></div></article>")]
    public void A_list_around_the_text_or_under_a_heading_of_the_site_goes_with_the_heading(string page) =>
        Assert.Equal($"{First}\n{Last}", Of(page));

    [Fact]
    public void Short_labels_behind_an_article_are_a_menu() =>
        Assert.Equal($"{First}\n{Last}", Of("<article><p>{0}</p><p>{1}</p><ul><li><a href=/a>案内</a><li><a href=/b>地図</a><li><a href=/c>連絡先</a></ul></article>"));

    [Fact]
    public void Links_into_the_page_are_its_table_of_contents() => Assert.Equal(
        $"一　北の橋\n二　川の道\n{First}\n{Last}",
        Of("<ul><li><a href=#a>一　北の橋</a></li><li><a href=#b>二　川の道</a></li></ul><p>{0}</p><p>{1}</p>"));

    [Theory]
    [InlineData("<p>他の言語：<a href=/en>English</a> | <a href=/ko>한국어</a> | <a href=/zh>中文</a></p>")]
    [InlineData("<p><a href=/>ホーム</a> &gt; <a href=/b>散歩</a></p>")]
    public void A_bar_of_short_links_is_a_menu(string bar) => Assert.Equal($"{First}\n{Last}", Of(bar + "<p>{0}</p><p>{1}</p>"));

    [Fact]
    public void The_modes_differ_in_the_lists_around_the_text()
    {
        var page = "<article><p>" + First + "</p><p>" + Last + "</p>" + Links + "</article><div>" + Links + "</div>";

        Assert.Equal($"{First}\n{Last}", Extract.Text(page, ExtractMode.Precision));
        Assert.Equal($"{First}\n{Last}\n{Lines}", Extract.Text(page));
        Assert.Equal($"{First}\n{Last}\n{Lines}\n{Lines}", Extract.Text(page, ExtractMode.Recall));
    }

    private static string Of(string page) => Extract.Text(string.Format(System.Globalization.CultureInfo.InvariantCulture, page, First, Last, Links));
}
