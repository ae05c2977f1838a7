using CorpusForge.Core.Transforms;

namespace CorpusForge.Core.Tests.Transforms;

public sealed class CutFooterTests
{
    private const string Body = "一行目の文です。\n二行目の文です。\n三行目の文です。";

    [Fact]
    public void The_end_is_cut_from_the_first_line_of_footer_words() => Assert.Equal(
        Body, Draft.After(new CutFooter(), Body + "\n関連記事\n冬の山\nプライバシーポリシー | サイトマップ").Text);

    [Fact]
    public void The_share_of_the_line_decides()
    {
        // 4 of 13 characters are above 30 %, 4 of 14 are not.
        Assert.Equal(Body, Draft.After(new CutFooter(), Body + "\n関連記事あいうえおかきくけ").Text);
        Draft.Stays(new CutFooter(), Body + "\n関連記事あいうえおかきくけこ");
        Assert.Equal(Body, Draft.After(new CutFooter { Share = 0.2 }, Body + "\n関連記事あいうえおかきくけこ").Text);
    }

    [Fact]
    public void Only_the_last_lines_are_looked_at()
    {
        var lines = "関連記事\n" + string.Join('\n', Enumerable.Range(1, 10).Select(number => $"{number}番目の文です。"));

        Draft.Stays(new CutFooter(), "始め\n" + lines);
        Assert.Equal("始め", Draft.After(new CutFooter { Lines = 11 }, "始め\n" + lines).Text);
    }

    [Fact]
    public void Empty_lines_do_not_count() =>
        Assert.Equal(Body, Draft.After(new CutFooter(), Body + "\n関連記事\n" + new string('\n', 30) + "冬の山").Text);

    [Fact]
    public void The_first_line_of_a_page_is_never_cut() => Draft.Stays(new CutFooter(), "関連記事");

    [Theory]
    [InlineData("")]
    [InlineData(Body)]
    [InlineData(Body + "\nコメント\nお問い合わせ\n会社概要")]
    public void What_may_head_a_real_section_stays(string text) => Draft.Stays(new CutFooter(), text);
}
