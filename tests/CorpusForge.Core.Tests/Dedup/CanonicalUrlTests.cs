using CorpusForge.Core.Dedup;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("http://example.jp/", "example.jp")]
    [InlineData("https://example.jp", "example.jp")]
    [InlineData("HTTP://WWW.Example.JP/", "example.jp")]
    [InlineData(" http://example.jp/ ", "example.jp")]
    [InlineData("http://example.jp./", "example.jp")]
    [InlineData("http://example.jp:80/", "example.jp")]
    [InlineData("https://example.jp:443/a", "example.jp/a")]
    [InlineData("http://example.jp:8080/a", "example.jp:8080/a")]
    [InlineData("http://[2001:DB8::1]/a", "[2001:db8::1]/a")]
    [InlineData("http://[2001:db8::1]:8080/a", "[2001:db8::1]:8080/a")]
    [InlineData("http://user:secret@example.jp/a", "example.jp/a")]
    [InlineData("http://user:secret@example.jp:81/a", "example.jp:81/a")]
    [InlineData("//example.jp/a", "example.jp/a")]
    public void Scheme_user_www_and_default_port_go(string url, string expected) => Assert.Equal(expected, CanonicalUrl.Of(url));

    [Theory]
    [InlineData("http://example.jp/a/", "example.jp/a")]
    [InlineData("http://example.jp/a/index.html", "example.jp/a")]
    [InlineData("http://example.jp/INDEX.PHP?p=1", "example.jp?p=1")]
    [InlineData("http://example.jp/a/Default.aspx", "example.jp/a")]
    [InlineData("http://example.jp/myindex.html", "example.jp/myindex.html")]
    [InlineData("http://example.jp/index.html/b", "example.jp/index.html/b")]
    [InlineData("http://example.jp/A/b", "example.jp/A/b")]
    [InlineData("http://example.jp/a;jsessionid=0A1B2C?x=1", "example.jp/a?x=1")]
    [InlineData("http://example.jp/a#top", "example.jp/a")]
    [InlineData("http://example.jp#top", "example.jp")]
    [InlineData("http://example.jp/#!/news/1", "example.jp/#!/news/1")]
    public void Index_file_last_slash_session_and_fragment_go(string url, string expected) => Assert.Equal(expected, CanonicalUrl.Of(url));

    [Theory]
    [InlineData("http://example.jp/a?b=2&a=1", "example.jp/a?a=1&b=2")]
    [InlineData("http://example.jp/a?", "example.jp/a")]
    [InlineData("http://example.jp?a=1", "example.jp?a=1")]
    [InlineData("http://example.jp/a?&a=1&", "example.jp/a?a=1")]
    [InlineData("http://example.jp/a?utm_source=x&utm_medium=y&id=3", "example.jp/a?id=3")]
    [InlineData("http://example.jp/a?UTM_campaign=x&fbclid=1&gclid=2", "example.jp/a")]
    [InlineData("http://example.jp/a?PHPSESSID=0123&id=3", "example.jp/a?id=3")]
    [InlineData("http://example.jp/a?utm=1&gclidx=2", "example.jp/a?gclidx=2&utm=1")]
    [InlineData("http://example.jp/a?q=http://x/?y", "example.jp/a?q=http://x/?y")]
    public void Tracking_goes_and_parameters_are_sorted(string url, string expected) => Assert.Equal(expected, CanonicalUrl.Of(url));

    // phpBB's session is 32 hex digits; PHP-Nuke's story, and the shop of many a mall, are numbers by the same name.
    [Theory]
    [InlineData("http://example.jp/viewtopic.php?t=5&sid=0123456789abcdef0123456789abcdef", "example.jp/viewtopic.php?t=5")]
    [InlineData("http://example.jp/article.php?sid=1234", "example.jp/article.php?sid=1234")]
    public void A_sid_goes_only_where_it_is_a_session(string url, string expected) => Assert.Equal(expected, CanonicalUrl.Of(url));

    [Theory]
    [InlineData("page.html#a", "page.html")]
    [InlineData("", "")]
    [InlineData("urn:isbn:123", "urn:isbn:123")]
    [InlineData("file:///a.jsonl#L7", "file:///a.jsonl#L7")]
    public void What_has_no_host_stays_itself(string url, string expected) => Assert.Equal(expected, CanonicalUrl.Of(url));
}
