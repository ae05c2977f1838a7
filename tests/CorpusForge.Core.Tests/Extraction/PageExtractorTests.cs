using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Tests.Extraction;

public sealed class PageExtractorTests
{
    private static readonly RawPage Raw = new()
    {
        File = "a.warc", Offset = 7, Url = "http://WWW.Example.co.jp:80/a", FetchedAt = new DateTime(2025, 4, 3, 1, 2, 3, DateTimeKind.Utc),
        Body = Encoding.UTF8.GetBytes("<title>題</title><p>文。"),
    };

    [Fact]
    public void The_facts_of_the_source_are_the_documents()
    {
        var page = new PageExtractor(new ExtractSettings()).Extract(Raw);

        Assert.Equal((Raw.Url, "www.example.co.jp", "example.co.jp", Raw.FetchedAt), (page.Url, page.Host, page.Domain, page.FetchedAt));
        Assert.Equal(("題", "文。", "utf-8"), (page.Title, page.Text, page.Charset));
    }

    // XXH128 of URL, fetch time and body: ids in lakes and in samples depend on it.
    [Fact]
    public void The_doc_id_is_pinned() => Assert.Equal("411cadf2d86c31a528ba546878c20f5e", new PageExtractor(new ExtractSettings()).Extract(Raw).DocId);

    [Fact]
    public void The_doc_id_is_of_url_time_and_body_and_of_nothing_else()
    {
        Assert.Equal(DocumentId.Of(Raw), DocumentId.Of(Raw with { File = "b.warc", Offset = 9, ContentType = "text/html" }));
        Assert.NotEqual(DocumentId.Of(Raw), DocumentId.Of(Raw with { Url = "http://example.co.jp/a" }));
        Assert.NotEqual(DocumentId.Of(Raw), DocumentId.Of(Raw with { FetchedAt = null }));
        Assert.NotEqual(DocumentId.Of(Raw), DocumentId.Of(Raw with { Body = Encoding.UTF8.GetBytes("<p>文。") }));
    }

    [Fact]
    public void A_page_that_is_text_already_passes_through()
    {
        var links = new LinkFacts { Total = 3, AffiliateHosts = ["a8.net"] };
        var ready = new ExtractedText("本文\n<b>そのまま</b>", "題名", "euc-jp", new DateTime(2025, 4, 3, 0, 0, 0, DateTimeKind.Utc), links);
        var page = new PageExtractor(new ExtractSettings()).Extract(Raw with { Body = default, Extracted = ready });

        Assert.Equal((ready.Text, ready.Title, ready.Charset, ready.PublishedAt), (page.Text, page.Title, page.Charset, page.PublishedAt));
        Assert.Same(links, page.Links);
        Assert.Equal("www.example.co.jp", page.Host);
        Assert.NotEqual(page.DocId, DocumentId.Of(Raw with { Body = default, Extracted = ready with { Text = "別" } }));
    }

    [Fact]
    public void Text_without_link_facts_has_the_facts_of_no_links() => Assert.Same(
        LinkFacts.None,
        new PageExtractor(new ExtractSettings()).Extract(Raw with { Extracted = new ExtractedText("文", "", "", null, null) }).Links);

    [Fact]
    public void One_extractor_makes_of_each_page_what_a_new_one_does()
    {
        var extractor = new PageExtractor(new ExtractSettings());
        foreach (var html in new[] { "<p>長い文。" + new string('あ', 5000), "<p>短い文。", "", "<p>一。<a href=/>二</a>", "<pre>行\n</pre>" })
        {
            var page = Raw with { Body = Encoding.UTF8.GetBytes(html) };
            var (expected, actual) = (new PageExtractor(new ExtractSettings()).Extract(page), extractor.Extract(page));
            Assert.Equal(expected with { Links = LinkFacts.None }, actual with { Links = LinkFacts.None });
            Assert.Equal(expected.Links with { AffiliateHosts = [] }, actual.Links with { AffiliateHosts = [] });
        }
    }

    [Fact]
    public void A_byte_order_mark_is_no_text()
    {
        var page = new PageExtractor(new ExtractSettings()).Extract(Raw with { Body = Encoding.BigEndianUnicode.GetBytes("\uFEFF<p>文。") });

        Assert.Equal(("文。", "utf-16be"), (page.Text, page.Charset));
    }
}
