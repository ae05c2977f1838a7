using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Sources;
using CorpusForge.Learning.Classifiers.Training;
using CorpusForge.Learning.Tests.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Training;

public sealed class LinkRemovalTests
{
    private const string Sentences = "表計算の使い方を十分に説明する文章です。噂と能力とソースの欄にも、予定表を貼っておきました。";

    private static readonly string Html = $"""
        <html><head><title>表の題</title><base href="https://base.example/"><LINK REL=stylesheet HREF=https://css.example/x.css>
        <meta http-equiv="refresh" content="0;url=https://refresh.example/">
        <script src='https://script.example/x.js'>var a = "https://inner.example/";</script></head>
        <body onload="go('https://event.example/')"><p>{Sentences}<a href="https://a8.example/?a=1&b=2" rel='sponsored'>公式の店</a>で買える。</p>
        <p>{Sentences}<a
          href=https://bare.example/表>表の店</a>と<a class="b"href="https://joined.example/">隣の店</a>と<a/href="https://slash.example/">斜めの店</a>。</p>
        <p>{Sentences}<img src="//image.example/x.png" srcset="//image2.example/x.png 2x" data-src="//lazy.example/" data-src2="//lazy2.example/" alt="ソ"></p>
        <object data="//object.example/"></object><form action="//form.example/"><button formaction="//button.example/">押す</button></form>
        <iframe src="//frame.example/">枠</iframe><noscript><img src="//pixel.example/"></noscript>
        <p>{Sentences}アドレスはhttps://text.example/path?x=1です。HTTP://UPPER.EXAMPLE/も。</p></body></html>
        """;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    [InlineData("iso-2022-jp")]
    public void Every_target_script_and_address_is_gone_and_the_text_is_kept(string charset)
    {
        var removed = LinkRemoval.From(Page(Html, charset));
        var html = EncodingOf(charset).GetString(removed.Body.Span);

        Assert.DoesNotContain(".example", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(4, html.Split(Sentences).Length - 1);
        foreach (var kept in new[] { "公式の店", "表の店", "隣の店", "斜めの店", "で買える。", "アドレスは", "です。", "も。", "表の題", "alt=\"ソ\"" })
        {
            Assert.Contains(kept, html, StringComparison.Ordinal);
        }

        var document = new PageExtractor(new ExtractSettings()).Extract(removed);
        Assert.Equal((0, 0), (document.Links.Total, document.Links.Embedded));
        Assert.Contains(Sentences, document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("à href=\"x\"")]
    [InlineData("ぅ src='x'")]
    public void A_character_whose_last_byte_looks_like_white_space_stays_whole(string text)
    {
        var html = Encoding.UTF8.GetString(LinkRemoval.From(Page($"<p>{text}。{text.Replace(" ", "", StringComparison.Ordinal)}</p>", "utf-8")).Body.Span);
        Assert.Contains(text[..1] + "。" + text.Replace(" ", "", StringComparison.Ordinal), html, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', html);
    }

    [Fact]
    public void Ready_text_loses_addresses_and_facts_of_links()
    {
        var page = new RawPage
        {
            File = "x", Offset = 0, Url = "https://a.jp/", Extracted = new ExtractedText("前https://a8.example/x後", "題 http://b.example", "", null, new LinkFacts { Total = 9 }),
        };
        var ready = LinkRemoval.From(page).Extracted!;
        Assert.Equal(("前後", "題 ", 0), (ready.Text, ready.Title, ready.Links!.Total));

        var document = LinkRemoval.From(Pages.Of("https://a.jp/", "前https://a8.example/x後", "題 http://b.example", new LinkFacts { Total = 9 }));
        Assert.Equal(("前後", "題 ", 0), (document.Text, document.Title, document.Links.Total));
    }

    [Fact]
    public void A_page_without_links_stays_as_it_is()
    {
        var page = Page($"<html><body><p>{Sentences}</p><p>1 < 2, src と href の話</p></body></html>", "utf-8");
        Assert.Equal(page.Body.ToArray(), LinkRemoval.From(page).Body.ToArray());
    }

    private static RawPage Page(string html, string charset) => new()
    {
        File = "x", Offset = 0, Url = "https://a.jp/", ContentType = $"text/html; charset={charset}", Body = EncodingOf(charset).GetBytes(html),
    };

    private static Encoding EncodingOf(string charset) => charset == "utf-8" ? new UTF8Encoding(false) : CodePagesEncodingProvider.Instance.GetEncoding(charset)!;
}
