using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Tests.Documents;

/// <summary>Hosts by RFC 3986, section 3.2; registrable domains by the public suffix list (publicsuffix.org), its rules for .jp.</summary>
public sealed class HostNamesTests
{
    [Theory]
    [InlineData("http://example.jp/", "example.jp")]
    [InlineData("https://www.Example.JP", "www.Example.JP")]
    [InlineData("http://example.jp:8080/a", "example.jp")]
    [InlineData("http://example.jp?q=1", "example.jp")]
    [InlineData("http://example.jp#top", "example.jp")]
    [InlineData("http://user@example.jp/", "example.jp")]
    [InlineData("http://user:p@ss@example.jp:81/", "example.jp")]
    [InlineData("http://example.jp./", "example.jp")]
    [InlineData("http://example.jp.:80/", "example.jp")]
    [InlineData("//cdn.example.jp/a.js", "cdn.example.jp")]
    [InlineData("http://[2001:db8::1]/", "[2001:db8::1]")]
    [InlineData("http://[2001:db8::1]:8080/", "[2001:db8::1]")]
    [InlineData("http://192.0.2.1:80/", "192.0.2.1")]
    [InlineData("svn+ssh://example.jp/x", "example.jp")]
    [InlineData("http://日本語.jp/", "日本語.jp")]
    [InlineData("http://example.jp/http://other.jp/", "example.jp")]
    [InlineData("http://example.jp/user@other.jp", "example.jp")]
    public void The_host_stands_between_the_slashes_without_user_and_port(string url, string host) =>
        Assert.Equal(host, HostNames.Of(url).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("/path")]
    [InlineData("page.html")]
    [InlineData("/go?to=http://example.jp/")]
    [InlineData("mailto:a@example.jp")]
    [InlineData("javascript:void(0)")]
    [InlineData("a//b")]
    [InlineData("file:///home/")]
    public void An_address_without_host_has_none(string url) => Assert.Equal("", HostNames.Of(url).ToString());

    [Theory]
    [InlineData("example.jp", "example.jp")]
    [InlineData("www.example.jp", "example.jp")]
    [InlineData("a.b.example.com", "example.com")]
    [InlineData("www.example.co.jp", "example.co.jp")]
    [InlineData("a.b.example.ne.jp", "example.ne.jp")]
    [InlineData("example.co.jp", "example.co.jp")]
    [InlineData("co.jp", "co.jp")]
    [InlineData("www.example.co.uk", "example.co.uk")]
    [InlineData("localhost", "localhost")]
    [InlineData("", "")]
    public void The_domain_is_one_label_more_than_the_public_suffix(string host, string domain) =>
        Assert.Equal(domain, HostNames.DomainOf(host));

    [Theory]
    [InlineData("www.city.shinjuku.tokyo.jp", "city.shinjuku.tokyo.jp")]
    [InlineData("city.shinjuku.tokyo.jp", "city.shinjuku.tokyo.jp")]
    [InlineData("www.vill.hinoemata.fukushima.jp", "vill.hinoemata.fukushima.jp")]
    [InlineData("example.tokyo.jp", "example.tokyo.jp")]
    [InlineData("pref.nagano.jp", "pref.nagano.jp")]
    [InlineData("www.pref.nagano.jp", "pref.nagano.jp")]
    [InlineData("www.metro.tokyo.jp", "metro.tokyo.jp")]
    [InlineData("a.b.pref.hokkaido.jp", "pref.hokkaido.jp")]
    [InlineData("www.city.yokohama.jp", "city.yokohama.jp")]
    [InlineData("city.sapporo.jp", "city.sapporo.jp")]
    [InlineData("www.example.naka.yokohama.jp", "example.naka.yokohama.jp")]
    public void Names_below_a_prefecture_or_a_designated_city_have_the_suffixes_of_their_place(string host, string domain) =>
        Assert.Equal(domain, HostNames.DomainOf(host));

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("[2001:db8::1]")]
    [InlineData("[::ffff:192.0.2.1]")]
    public void An_address_of_the_internet_protocol_is_its_own_domain(string host) => Assert.Equal(host, HostNames.DomainOf(host));
}
