namespace CorpusForge.Core.Tests.Extraction;

/// <summary>The article's heading comes along where it stands above the main container.</summary>
public sealed class TitleLineTests
{
    private const string Prose = "<p>港の朝は早く、船はもう出ていた。</p><p>市場では、魚を運ぶ人が声を上げている。</p>";
    private const string Text = "港の朝は早く、船はもう出ていた。\n市場では、魚を運ぶ人が声を上げている。";

    [Theory]
    [InlineData("<div><h2>港の朝</h2><div class=entry-body>{0}</div></div>")]
    [InlineData("<header><h1>港の朝</h1></header><div class=entry-body>{0}</div>")]
    [InlineData("<article><header><h1>港の朝</h1><p>海の人</p></header><div class=entry-body>{0}</div></article>")]
    [InlineData("<div><b>港の朝</b><div class=entry-body>{0}</div></div>")]
    [InlineData("<h1><a href=/>海の日記</a></h1><h2><a href=/1>港の朝</a></h2><div class=entry-body>{0}</div>")]
    public void A_line_with_which_the_title_begins_is_the_first_of_the_text(string page) =>
        Assert.Equal("港の朝\n" + Text, Of("港の朝 - 海の日記", page));

    [Fact]
    public void The_nearest_such_line_wins() => Assert.Equal(
        "港町 | 海の日記\n" + Text, Of("港町 | 海の日記", "<p>港町</p><h1>港町 | 海の日記</h1><div class=entry-body>{0}</div>"));

    [Theory]
    [InlineData("港の朝", "<div class=entry-body><h1>港の朝</h1>{0}</div>", "港の朝\n")]
    [InlineData("港の朝市 - 海の日記", "<h2>港の朝</h2><div class=entry-body>{0}</div>", "")]
    [InlineData("海の日記", "<header><h1><a href=/>海の日記</a></h1></header><div class=entry-body>{0}</div>", "")]
    [InlineData("", "<h2>港の朝</h2><div class=entry-body>{0}</div>", "")]
    public void A_heading_the_text_has_already_or_of_something_else_is_not_added(string title, string page, string first) =>
        Assert.Equal(first + Text, Of(title, page));

    private static string Of(string title, string page) =>
        Extract.Text($"<title>{title}</title>" + string.Format(System.Globalization.CultureInfo.InvariantCulture, page, Prose));
}
