using CorpusForge.Japanese.Charsets;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Core.Tests.Extraction.Tree;

/// <summary>
/// The light tree is AngleSharp's own document with less in it, so both must be alike for any page. The snippets follow the sections of
/// WHATWG HTML 13.2.6 (tree construction) and 13.2.10 (an introduction to error handling and strange cases).
/// </summary>
public sealed class PageTreeTests
{
    // Without select, for of cells in it AngleSharp's own two builders think differently, and without templates, for the light tree drops
    // their tables, which changes what formatting goes on behind them.
    private static readonly string[] Pieces =
    [
        .. "a b i em strong font nobr code p div section article nav h1 h2 ul ol li dl dt dd table caption colgroup col tbody thead tr td th form input button"
            .Split(' ').SelectMany(name => (string[])[$"<{name}>", $"</{name}>"]),
        .. "option optgroup svg math foreignObject desc title mi annotation-xml ruby rb rt rp rtc pre textarea script style noscript br hr img"
            .Split(' ').SelectMany(name => (string[])[$"<{name}>", $"</{name}>"]),
        .. "html head body frameset frame noframes applet marquee object xmp plaintext listing center address details summary main image base link meta"
            .Split(' ').Where(name => name != "plaintext").SelectMany(name => (string[])[$"<{name}>", $"</{name}>"]),
        "<a href=/x>", "<font class=y>", "<b id=1>", "<b id=2>", "<input type=hidden>", "<body class=second>", "<html lang=ja>", "<svg><p>", "<math><annotation-xml encoding=text/html>",
        "<!-- 注 -->", "<!DOCTYPE html>", "日本", "語", " ", "\n", "&amp;", "<", "</", "<?php ?>", "<![CDATA[x]]>", "\0",
    ];

    private static readonly Arbitrary<string> Soup = Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();

    [Theory]
    [InlineData("")]
    [InlineData("文字だけ")]
    [InlineData("<!DOCTYPE html><html lang=ja><head><title>題</title></head><body class=a>本文</body></html>")]
    [InlineData("<p>一<p>二<div>三<p>四</div>五")]
    [InlineData("<ul><li>一<li>二<ul><li>三</ul><li>四</ul><dl><dt>語<dd>意味<dt>語</dl>")]
    [InlineData("<h1>題<h2>副題</h1>文")]
    [InlineData("<b>1<i>2</b>3</i>4")]
    [InlineData("<b>1<p>2</b>3</p>")]
    [InlineData("<p>1<b>2<i>3</b>4</i>5</p>")]
    [InlineData("<a href=1>一<div>二<a href=2>三</a></div>四</a>")]
    [InlineData("<p>1<s id=\"A\">2<b id=\"B\">3</p>4</s>5</b>")]
    [InlineData("<a><p>X<a>Y</a>Z</p></a>")]
    [InlineData("<b><b><b><b><b>五</b></b>外</p>x<p>y")]
    [InlineData("<font><p><font><p><font><p>入れ子")]
    [InlineData("<nobr>一<nobr>二</nobr>三")]
    [InlineData("<table><b><tr><td>aaa</td></tr>bbb</table>ccc")]
    [InlineData("<table>前<tr><td>中</td></tr>後</table>")]
    [InlineData("<table><div>外へ<p>二</div><tr><td>中</table>")]
    [InlineData("<table><tr><div>一</div><td>二<table><div>三</div><tr><td>四</table></table>")]
    [InlineData("<table><a href=1>一<tr><td>二</a><a>三</table>四</a>")]
    [InlineData("<table><tr><td><table>内<tr><td>甲</table>乙</table>丙")]
    [InlineData("<table><form><input type=hidden><input type=text><tr><td><form></form></table>")]
    [InlineData("<table><script>x<y</script><style>p{}</style><tr><td>z</table>")]
    [InlineData("<table><caption>題<td>一</caption><colgroup><col><td>二</table>")]
    [InlineData("<table><select><option>一<tr><td>二</select></table>")]
    [InlineData("<div><table><span>一</span><p>二</table></div><table>三</table>")]
    [InlineData("<table><tbody><tr>x<td>y</tbody>z</table><p>後")]
    [InlineData("<td>一<tr><th>二")]
    [InlineData("<svg><circle/><g><text>図<p>文</svg>後")]
    [InlineData("<svg><foreignObject><div>中<svg><desc><b>深</foreignObject></svg>後")]
    [InlineData("<svg><title><p>題</title><style>x</style><script>y</script><a href=1>z</a></svg>")]
    [InlineData("<svg viewbox=1 CLASS=a><LINEARGRADIENT><![CDATA[x<y]]></svg>")]
    [InlineData("<math><mi>x<mo>+<p>文<mtext><b>太</math>後")]
    [InlineData("<math><annotation-xml encoding='text/html'><div>中</annotation-xml><annotation-xml><p>x</math>")]
    [InlineData("<math><style>p{}</style><script>q</script></math>")]
    [InlineData("<option><svg><style></option><rb>外")]
    [InlineData("<svg><font>中<font color=red>外")]
    [InlineData("<template><tr><td>一<template>二</template></template>三")]
    [InlineData("<table><template><tr><td>一</template><tr><td>二</table>")]
    [InlineData("<head><template><p>一</template></head><body>二")]
    [InlineData("<template><td>一</template>二<td>三")]
    [InlineData("<table><tr><td><template><td>一</template>二<td>三</table>四")]
    [InlineData("<template><tbody><template><caption>一</template><col></template><table><caption>二")]
    [InlineData("<table><i><template><table><article>一</template>二")]
    [InlineData("<table><object><th><dt><table><title>一")]
    [InlineData("<svg><template></svg><table><tr><td>一<td>二")]
    [InlineData("<form id=1><p><form id=2><input></form>文</form>後")]
    [InlineData("<form><div></form>中</div>後<form>次")]
    [InlineData("<frameset><frame src=a><frameset><frame src=b></frameset></frameset><noframes><p>枠なし</noframes>")]
    [InlineData("<p>文<frameset><frame>")]
    [InlineData("<html><head></head><frameset></frameset></html><noframes>x</noframes>")]
    [InlineData("<select><option>一<option>二<optgroup><option>三<p>四</select>五")]
    [InlineData("<select><input>一<select>二")]
    [InlineData("<button><p>一<button>二</button>")]
    [InlineData("<ruby>漢<rp>(<rt>かん<rp>)</ruby><ruby><rb>字<rtc><rt>じ</ruby>")]
    [InlineData("<pre>\n\n行\n</pre><textarea>\n文</textarea><listing>\nx</listing>")]
    [InlineData("<script><!-- <script> </script> --></script>後<style><p></style><xmp><b></xmp>")]
    [InlineData("<noscript><p>一</noscript><iframe><p>二</iframe><noembed><b>三</noembed>")]
    [InlineData("<title>一</title><body><title>二</title><meta name=date content=x><link rel=y href=z>")]
    [InlineData("<body class=a>一</body>二<body class=b id=c>三</html>四")]
    [InlineData("<html lang=ja><p><html lang=en id=x>")]
    [InlineData("<head><p>一</head><title>二</title>")]
    [InlineData("</p></br></b></div>文")]
    [InlineData("<image src=x><isindex><keygen>")]
    [InlineData("<applet><marquee><object>一<p>二</applet>三")]
    [InlineData("<a href='1' href='2' HREF='3' data-x=4 class=&quot;>一")]
    [InlineData("文&lt;字&#x3042;&#12354;&nbsp;&unknown;&copy")]
    [InlineData("a\0b<p\0>c<!--\0-->\r\nd\re")]
    [InlineData("<plaintext><b>x</b></plaintext>y")]
    [InlineData("<o:p>一</o:p><x-y>二</x-y><font face>三")]
    [InlineData("<p>一<!-- 注 -->二<![CDATA[三]]>四<?xml 五?>六")]
    [InlineData("<center><center><p>一</center>二</center>")]
    [InlineData("<div><address>一<p>二</address><details><summary>三</details>")]
    [InlineData("<li>一<div><li>二</div><p><dd>三<dt>四")]
    public void The_light_tree_is_built_as_the_full_document(string html) => Assert.Equal(TreeText.OfFull(html), TreeText.OfLight(html));

    [Fact]
    public void Any_soup_of_tags_is_built_as_the_full_document() =>
        Prop.ForAll(Soup, html => Assert.Equal(TreeText.OfFull(html), TreeText.OfLight(html))).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Theory]
    [InlineData("docs")]
    [InlineData("law")]
    [InlineData("web")]
    [InlineData("charset")]
    public void Real_pages_are_built_as_the_full_document(string archive)
    {
        var compared = 0;
        foreach (var (number, page) in SharedData.Pages(archive).Index())
        {
            if (number % 10 == 0)
            {
                var (charset, mark) = CharsetDetector.Detect(page.Body.Span, page.ContentType);
                var html = charset.Decode(page.Body.Span[mark..]);
                Assert.True(TreeText.OfFull(html) == TreeText.OfLight(html), page.Url);
                compared++;
            }
        }

        Assert.True(compared > 20);
    }
}
