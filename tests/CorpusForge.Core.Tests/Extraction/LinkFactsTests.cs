namespace CorpusForge.Core.Tests.Extraction;

public sealed class LinkFactsTests
{
    [Fact]
    public void A_page_without_links_has_none() =>
        Assert.Equal((0, 0, 0, 0, 0, 0), Counts("<p>文。<a name=top>印</a><a href=''>空</a>"));

    [Fact]
    public void Links_of_the_whole_page_are_counted_and_those_to_other_hosts() => Assert.Equal(
        (7, 3, 0, 0),
        Some("<nav><a href=/a>一</a></nav><a href=b.html>二</a><a href=http://WWW.example.jp/c>三</a><a href=//www.example.jp/d>四</a>"
            + "<a href=https://example.jp/>五</a><a href=' http://other.jp/ '>六</a><a href=//cdn.example.com/x>七</a>"));

    [Theory]
    [InlineData("rel=nofollow", 1)]
    [InlineData("rel='external NoFollow noopener'", 1)]
    [InlineData("rel=sponsored", 1)]
    [InlineData("rel='nofollow sponsored'", 1)]
    [InlineData("rel=noopener", 0)]
    [InlineData("", 0)]
    public void Nofollow_and_sponsored_links_are_counted_once(string rel, int sponsored) =>
        Assert.Equal((1, 1, sponsored, 0), Some($"<a {rel} href=http://other.jp/>他</a>"));

    [Theory]
    [InlineData("https://px.a8.net/svt/ejp?a8mat=X", "a8.net")]
    [InlineData("//af.moshimo.com/af/c/click?a_id=1", "moshimo.com")]
    [InlineData("https://hb.afl.rakuten.co.jp/hgc/x/", "afl.rakuten.co.jp")]
    [InlineData("http://CK.JP.AP.ValueCommerce.com/servlet/referral?sid=1", "valuecommerce.com")]
    [InlineData("https://amzn.to/3abc", "amzn.to")]
    [InlineData("https://www.amazon.co.jp/dp/4000000000?tag=name-22", "amazon.co.jp")]
    [InlineData("https://www.amazon.co.jp/dp/4000000000?psc=1&amp;tag=name-22", "amazon.co.jp")]
    [InlineData("https://www.amazon.co.jp/gp/product/4000000000/ref=as_li_tl?ie=UTF8", "amazon.co.jp")]
    [InlineData("http://www.amazon.co.jp/exec/obidos/ASIN/4000000000/name-22", "amazon.co.jp")]
    [InlineData("http://www.amazon.co.jp/exec/obidos/ASIN/4000000000/name-22/ref=nosim/", "amazon.co.jp")]
    public void Affiliate_services_are_known_by_their_hosts(string address, string host)
    {
        var links = Extract.Page($"<p>文。<a href=\"{address}\">商品</a>").Links;

        Assert.Equal((1, 1), (links.Affiliate, links.External));
        Assert.Equal([host], links.AffiliateHosts);
    }

    [Theory]
    [InlineData("https://www.amazon.co.jp/dp/4000000000")]
    [InlineData("https://www.amazon.co.jp/s?hashtag=x")]
    [InlineData("http://www.amazon.co.jp/exec/obidos/ASIN/4000000000/name-221")]
    [InlineData("https://www.notamazon.co.jp/dp/1?tag=name-22")]
    [InlineData("https://books.rakuten.co.jp/rb/1/")]
    [InlineData("https://nota8.net/")]
    [InlineData("https://a8.net.example.com/")]
    [InlineData("/go?to=https://px.a8.net/")]
    public void A_shop_or_a_host_that_only_resembles_one_is_none(string address) =>
        Assert.Equal(0, Extract.Page($"<p>文。<a href=\"{address}\">商品</a>").Links.Affiliate);

    [Fact]
    public void Hosts_of_services_are_listed_once_and_sorted() => Assert.Equal(
        ["a8.net", "amzn.to", "moshimo.com"],
        Extract.Page("<a href=//af.moshimo.com/>一</a><a href=//px.a8.net/1>二</a><a href=//amzn.to/1>三</a><a href=//www10.a8.net/2>四</a>").Links.AffiliateHosts);

    [Theory]
    [InlineData("https://bit.ly/3abc", 1)]
    [InlineData("/go/card", 1)]
    [InlineData("http://www.example.jp/out/?id=3", 1)]
    [InlineData("/gold/card", 0)]
    [InlineData("http://other.jp/go/card", 0)]
    public void Redirectors_are_services_that_shorten_and_paths_of_the_own_host_that_lead_out(string address, int redirectors)
    {
        var links = Extract.Page($"<p>文。<a href=\"{address}\">商品</a>").Links;

        Assert.Equal((redirectors, 0), (links.Redirectors, links.Affiliate));
    }

    [Fact]
    public void What_a_service_embeds_is_counted_apart_from_links()
    {
        var links = Extract.Page(
            "<p>文。<img src=//www10.a8.net/0.gif><iframe src=https://rcm-fe.amazon-adsystem.com/x></iframe><script src=//cdn.example.com/a.js></script><img src=/own.png></p>").Links;

        Assert.Equal((2, 0), (links.Embedded, links.Affiliate));
        Assert.Equal(["a8.net", "amazon-adsystem.com"], links.AffiliateHosts);
    }

    [Fact]
    public void Shops_and_hosts_for_adults_are_counted()
    {
        var links = Extract.Page(
            "<a href=https://www.amazon.co.jp/dp/1>一</a><a href=https://search.rakuten.co.jp/x>二</a><a href=https://www.dmm.co.jp/x>三</a><a href=https://www.dmm.com/>四</a>").Links;

        Assert.Equal((2, 1), (links.Shops, links.Adult));
    }

    [Fact]
    public void Characters_inside_links_are_those_of_the_main_text_alone()
    {
        var links = Extract.Page("<nav><a href=/a>案内と地図</a></nav><p>今日は<a href=/b>会社<b>案内</b></a>を見る、そして帰る。</p>").Links;

        Assert.Equal(4, links.TextCharacters);
    }

    private static (int Total, int External, int Sponsored, int Affiliate) Some(string html)
    {
        var links = Extract.Page(html).Links;
        return (links.Total, links.External, links.Sponsored, links.Affiliate);
    }

    private static (int, int, int, int, int, int) Counts(string html)
    {
        var links = Extract.Page(html).Links;
        return (links.Total, links.External, links.Sponsored, links.Affiliate, links.TextCharacters, links.AffiliateHosts.Count);
    }
}
