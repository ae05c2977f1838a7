namespace CorpusForge.Core.Tests.Extraction;

/// <summary>How the text of a page's elements is written.</summary>
public sealed class PageTextTests
{
    [Theory]
    [InlineData("<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>を読む。", "漢字を読む。")]
    [InlineData("<p><ruby>漢<rt>かん</rt>字<rt>じ</ruby>。", "漢字。")]
    [InlineData("<p><ruby><rb>東<rb>京<rtc><rt>とう<rt>きょう</rtc></ruby>へ。", "東京へ。")]
    public void The_reading_of_ruby_is_left_out(string html, string text) => Assert.Equal(text, Extract.Text(html));

    [Theory]
    [InlineData("<p>吾輩は\n猫である。", "吾輩は猫である。")]
    [InlineData("<p>吾輩は\r\n\t 猫である。\n名前は", "吾輩は猫である。名前は")]
    [InlineData("<p>カタカナー\n・漢字", "カタカナー・漢字")]
    [InlineData("<p>Hello\nworld.", "Hello world.")]
    [InlineData("<p>Hello \t\n  world.", "Hello world.")]
    [InlineData("<p>これは\nC#\nです。", "これは C# です。")]
    [InlineData("<p>東京 大阪", "東京 大阪")]
    [InlineData("<p>東京&nbsp;&nbsp;大阪", "東京 大阪")]
    [InlineData("<p>吾輩は<b>\n猫</b>\nである。", "吾輩は猫である。")]
    [InlineData("<p>長い\u200B単語\uFEFFの", "長い単語の")]
    [InlineData("<p>  前後  </p>", "前後")]
    public void A_line_break_in_the_source_is_no_space_between_japanese_and_one_between_words(string html, string text) =>
        Assert.Equal(text, Extract.Text(html));

    [Theory]
    [InlineData("<p>一行目。<br>二行目。<br />三行目。", "一行目。\n二行目。\n三行目。")]
    [InlineData("<p>前。 <br>\n 後。", "前。\n後。")]
    [InlineData("<p>前。<br><br><br>後。<br>", "前。\n後。")]
    [InlineData("一。<br>二。<p>三。", "一。\n二。\n三。")]
    public void A_br_breaks_the_line_once(string html, string text) => Assert.Equal(text, Extract.Text(html));

    [Fact]
    public void Preformatted_text_keeps_its_lines_and_spaces() =>
        Assert.Equal("前文です。\nif (x)\n{\n    y();\n\n}\n後文です。", Extract.Text("<p>前文です。<pre>\nif (x)\n{\n    y();\n\n}\n</pre><p>後文です。"));

    [Fact]
    public void An_indent_of_the_first_line_of_preformatted_text_stays() =>
        Assert.Equal("    a = 1。\n    b = 2。", Extract.Text("<pre>\n    a = 1。\n    b = 2。\n</pre>"));

    [Fact]
    public void Cells_and_items_and_headings_are_lines_of_their_own() => Assert.Equal(
        "見出しです。\n品名\n値段、税込\nりんご。\n百円。\n一つ目。\n二つ目。\n語。\n意味。",
        Extract.Text("<h2>見出しです。</h2><table><caption>品名</caption><tr><th>値段、税込</th></tr><tr><td>りんご。</td><td>百円。</td></tr></table>"
            + "<ul><li>一つ目。</li><li>二つ目。</li></ul><dl><dt>語。</dt><dd>意味。</dd></dl>"));

    [Theory]
    [InlineData("<p hidden>隠し。</p>")]
    [InlineData("<p style='display:none'>隠し。</p>")]
    [InlineData("<div style='color: red; DISPLAY: NONE;'><p>隠し。</div>")]
    [InlineData("<script>隠し。</script>")]
    [InlineData("<script type=text/plain>隠し。</script>")]
    [InlineData("<style>隠し。</style>")]
    [InlineData("<noscript>隠し。</noscript>")]
    [InlineData("<template><p>隠し。</template>")]
    [InlineData("<iframe>隠し。</iframe>")]
    [InlineData("<noembed><b>隠し。</b></noembed>")]
    [InlineData("<noframes>隠し。</noframes>")]
    [InlineData("<svg><title>隠し。</title><text>隠し。</text></svg>")]
    [InlineData("<svg><style>隠し。</style></svg>")]
    [InlineData("<math><style>隠し。</style><script>隠し。</script></math>")]
    [InlineData("<select><option>隠し。</select>")]
    [InlineData("<textarea>隠し。</textarea>")]
    [InlineData("<button>隠し。</button>")]
    [InlineData("<object>隠し。</object>")]
    [InlineData("<video>隠し。</video><audio>隠し。</audio><canvas>隠し。</canvas>")]
    [InlineData("<dialog>隠し。</dialog>")]
    [InlineData("<datalist><option>隠し。</datalist>")]
    [InlineData("<!-- 隠し。 -->")]
    public void What_a_reader_does_not_see_is_not_text(string hidden) =>
        Assert.Equal("前の文。\n後の文。", Extract.Text($"<p>前の文。</p>{hidden}<p>後の文。</p>"));

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("<p> \n </p><br><hr>")]
    [InlineData("<img src=a.png alt=絵>")]
    [InlineData("<html><head><title>枠</title></head><frameset cols=20,*><frame src=a><frame src=b><noframes><body>枠なし。</body></noframes></frameset></html>")]
    public void A_page_without_text_has_none(string html) => Assert.Equal("", Extract.Text(html));

    [Theory]
    [InlineData("<html><frameset cols=20,*><frame src=a><frame src=b><noframes><body>枠のない本文。</body></noframes></frameset></html>", "frameset")]
    [InlineData("<div id=app></div><script src=app.js></script>", "script-only")]
    [InlineData("<body><noscript>有効にしてください。</noscript><script>run()</script>", "script-only")]
    [InlineData("<script type=application/ld+json>{}</script><img src=a.png alt=絵>", "no-text")]
    [InlineData("", "no-text")]
    [InlineData("<template><p>雛形の文。</p></template>", "no-text")]
    [InlineData("<p>文。</p><script>run()</script>", "")]
    public void A_page_without_text_says_why(string html, string reason) => Assert.Equal(reason, Extract.Page(html).NoContent);

    [Theory]
    [InlineData("<h2>見出しです。<a href=#a>¶</a></h2>", "見出しです。")]
    [InlineData("<h2>見出しです。 <a class=anchor href=#a> # </a></h2>", "見出しです。")]
    [InlineData("<p>記号の<a href=/a>#</a>は番号。</p>", "記号のは番号。")]
    public void The_mark_that_links_to_a_heading_is_no_text(string html, string text) => Assert.Equal(text, Extract.Text(html));

    [Theory]
    [InlineData("<title>題</title>", "題")]
    [InlineData("<title> 長い\n題の &amp; page\n title </title>", "長い題の & page title")]
    [InlineData("<title></title><title>二つ目</title>", "二つ目")]
    [InlineData("<body><svg><title>図</title></svg><title>後の題</title>", "後の題")]
    [InlineData("<template><title>雛形</title></template>", "")]
    [InlineData("<h1>見出し</h1>", "")]
    public void The_title_is_that_of_the_first_title_element_with_text(string html, string title) => Assert.Equal(title, Extract.Page(html).Title);
}
