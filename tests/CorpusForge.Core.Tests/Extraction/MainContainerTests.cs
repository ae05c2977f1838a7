namespace CorpusForge.Core.Tests.Extraction;

/// <summary>How far the choice of the main text goes down: into what holds the text, not into one part of it.</summary>
public sealed class MainContainerTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("山の上に雲が出て、風が少し強くなった。", 20));
    private const string Short = "翌朝は晴れて、海まで見えた。";

    [Fact]
    public void A_short_section_beside_a_long_one_is_kept() => Assert.Equal(
        $"登山記\n一日目\n{Long}\n二日目\n{Short}",
        Extract.Text($"<div class=sect1><h1>登山記</h1><div class=sect2><h2>一日目</h2><p>{Long}</p></div><div class=sect2><h2>二日目</h2><p>{Short}</p></div></div>"));

    [Fact]
    public void A_section_is_not_gone_into_for_the_lines_before_it() => Assert.Equal(
        $"登山の記録\nはじめに、前の日のことを書いておく。\n{Long}",
        Extract.Text($"<section><h1>登山の記録</h1><p>はじめに、前の日のことを書いておく。</p><section><p>{Long}</p></section></section>"));

    [Fact]
    public void Posts_of_a_thread_are_all_kept_in_their_order_without_signatures_and_buttons() => Assert.Equal(
        $"{Long}\n{Short}\nそれは良かったです、来週また行きましょう。",
        Extract.Text($"<div id=thread><div class='post p1'><div class=post-body>{Long}</div><div class=signature>山の会、事務局。</div></div>"
            + $"<div class='post p2'><div class=post-body>{Short}</div><p><a href=/r>返信する</a></p></div>"
            + "<div class='post p3'><div class=post-body>それは良かったです、来週また行きましょう。</div><p><a href=/r>引用</a></p></div></div>"));

    [Fact]
    public void What_calls_itself_content_is_gone_into_past_unnamed_text_beside_it() =>
        Assert.Equal(Long, Extract.Text($"<div><div class=entry-body>{Long}</div><div>{Short}</div></div>"));

    [Fact]
    public void A_table_for_layout_gives_the_cell_with_the_text() => Assert.Equal(
        Long,
        Extract.Text($"<table><tr><td colspan=2><a href=/>宿の頁</a> | <a href=/b>掲示板</a></td></tr><tr><td>■最近の記事<br><a href=/1>一つ目の記事</a><br>"
            + $"<a href=/2>二つ目の記事</a></td><td>{Long}</td></tr></table>"));

    [Fact]
    public void A_page_that_is_a_table_of_contents_is_its_links_and_not_its_footer() => Assert.Equal(
        "手引き\n第一章 はじめに知っておくこと\n第二章 道具の選び方と手入れ\n第三章 山での歩き方",
        Extract.Text("<div role=main><h1>手引き</h1><ul><li><a href=1>第一章 はじめに知っておくこと</a><li><a href=2>第二章 道具の選び方と手入れ</a><li><a href=3>第三章 山での歩き方</a></ul></div>"
            + "<div class=footer>この手引きは、出典を記せば自由に使えます。</div>"));
}
