using System.Text;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Tests.Sources;

/// <summary>Which records are pages, and what a page is told: WARC 1.1 sections 5 and 6, RFC 9112, WHATWG MIME Sniffing.</summary>
public class WarcPageTests
{
    private const string Html = "<!doctype html><p>本文</p>";
    private const string Url = "http://a.example/";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(Html);

    private static Reading Read(byte[] body, params string[] head) => Reading.Of(new WarcBuilder().Response(Url, body, head).Plain());

    private static void AssertPage(Reading read) => Assert.Equal(Html, Encoding.UTF8.GetString(Assert.Single(read.Pages).Body.Span));

    [Fact]
    public void A_page_carries_url_time_type_and_exact_body()
    {
        var page = Assert.Single(Reading.Of(new WarcBuilder().Page(Url, Html).Plain()).Pages);

        Assert.Equal((Url, "text/html; charset=utf-8", "test-file"), (page.Url, page.ContentType, page.File));
        Assert.Equal(new DateTime(2024, 5, 1, 2, 3, 4, DateTimeKind.Utc), page.FetchedAt);
        Assert.Equal(DateTimeKind.Utc, page.FetchedAt!.Value.Kind);
        Assert.Equal(Body, page.Body.ToArray());
        Assert.Null(page.Extracted);
    }

    [Theory]
    [InlineData("request", "record-type")]
    [InlineData("metadata", "record-type")]
    [InlineData("resource", "record-type")]
    [InlineData("conversion", "record-type")]
    [InlineData("revisit", "revisit")]
    public void Records_of_another_type_are_skipped(string type, string reason) =>
        Assert.Equal([reason], Reading.Of(new WarcBuilder().Record(type, Body, "WARC-Target-URI: " + Url).Plain()).Skipped);

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found", "text/html", "http-status")]
    [InlineData("HTTP/1.1 206 Partial Content", "text/html", "http-status")]
    [InlineData("HTTP/1.1 200 OK", "image/png", "content-type")]
    [InlineData("HTTP/1.1 200 OK", "text/htmlx", "content-type")]
    [InlineData("HTTP/1.1 200 OK", "text/plain; x=text/html", "content-type")]
    public void Responses_that_are_no_page_are_skipped(string status, string type, string reason) =>
        Assert.Equal([reason], Read(Body, status, "Content-Type: " + type).Skipped);

    [Theory]
    [InlineData("HTTP/1.0 200 OK", "content-type: TEXT/HTML")]
    [InlineData("HTTP/2 200", "CONTENT-TYPE: text/html ;charset=x")]
    [InlineData("http/1.1 200", "Content-Type: application/xhtml+xml")]
    [InlineData("HTTP/1.1 200 OK", "Content-Type:\r\n text/html;\r\n\tcharset=x")]
    [InlineData("HTTP/1.1 200 OK", "Content-Type: text/html\r\nX: y\r\nno colon here\r\nContent-Type: ")]
    public void Heads_are_read_as_sent_by_all_kinds_of_servers(string status, string field) => AssertPage(Read(Body, status, field));

    [Fact]
    public void A_folded_content_type_becomes_one_line() =>
        Assert.Equal("text/html; charset=x", Read(Body, "HTTP/1.1 200 OK", "Content-Type: text/html;\r\n\tcharset=x").Pages[0].ContentType);

    [Fact]
    public void Line_feeds_alone_end_head_lines() =>
        AssertPage(Reading.Of(new WarcBuilder().Http(Url, [.. "HTTP/1.1 200 OK\nContent-Type: text/html\n\n"u8, .. Body]).Plain()));

    [Theory]
    [InlineData("<!DOCTYPE html>", true)]
    [InlineData("\uFEFF \r\n<HtMl lang=ja>", true)]
    [InlineData("<body>", true)]
    [InlineData("<!-- x --><p>", true)]
    [InlineData("<htmlx>", false)]
    [InlineData("<?xml version='1.0'?><rss>", false)]
    [InlineData("plain text", false)]
    [InlineData("", false)]
    public void Without_a_content_type_the_first_bytes_decide(string body, bool isPage)
    {
        var read = Read(Encoding.UTF8.GetBytes(body), "HTTP/1.1 200 OK");

        Assert.Equal(isPage ? 1 : 0, read.Pages.Count);
        Assert.Equal(isPage ? [] : ["content-type"], read.Skipped);
    }

    [Fact]
    public void A_block_that_is_no_http_is_a_row() =>
        Assert.Equal("http-header", Assert.Single(Reading.Of(new WarcBuilder().Http(Url, Body).Plain()).Rows).Reason);

    [Theory]
    [InlineData("Content-Type: text/dns")]
    [InlineData("X-Type: none")]
    public void A_dns_record_is_skipped_although_its_type_is_response(string type)
    {
        var dns = new WarcBuilder().Record("response", "a.example. 300 IN A 192.0.2.1"u8.ToArray(), "WARC-Target-URI: dns:a.example", type);

        Assert.Equal(["content-type"], Reading.Of(dns.Plain()).Skipped);
    }

    [Fact]
    public void Http_under_a_wrong_record_type_is_read_all_the_same()
    {
        byte[] block = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8, .. Body];

        AssertPage(Reading.Of(new WarcBuilder().Record("response", block, "WARC-Target-URI: " + Url, "Content-Type: text/html").Plain()));
    }

    [Fact]
    public void A_response_without_target_is_a_row()
    {
        var row = Assert.Single(Reading.Of(new WarcBuilder().Record("response", Body, "Content-Type: application/http").Plain()).Rows);

        Assert.Equal("warc-header", row.Reason);
    }

    [Theory]
    [InlineData("<http://a.example/x>", "http://a.example/x")]
    [InlineData("http://a.example/a b", "http://a.example/a%20b")]
    [InlineData("http://a.example/日本", "http://a.example/日本")]
    public void Target_addresses_are_cleaned(string stored, string url) => Assert.Equal([url], Reading.Of(new WarcBuilder().Page(stored, Html).Plain()).Urls);

    [Theory]
    [InlineData("2016-01-11T23:24:25.412030Z", "2016-01-11T23:24:25.4120300")]
    [InlineData("2016-01-11T23:24:25.123456789Z", "2016-01-11T23:24:25.1234567")]
    [InlineData("2016-01-11T23:24:25+09:00", "2016-01-11T14:24:25.0000000")]
    [InlineData("2016-01-11T23:24Z", "2016-01-11T23:24:00.0000000")]
    [InlineData("2016-01-11", "2016-01-11T00:00:00.0000000")]
    [InlineData("2016-01", "2016-01-01T00:00:00.0000000")]
    [InlineData("2016", "2016-01-01T00:00:00.0000000")]
    [InlineData("20160111232425", "2016-01-11T23:24:25.0000000")]
    [InlineData("2008-10-294T05:21:46-0700", null)]
    public void Dates_are_read_liberally(string stored, string? expected)
    {
        var record = new WarcBuilder().Record("response", [.. "HTTP/1.1 200 OK\r\n\r\n"u8, .. Body], "WARC-Target-URI: " + Url, "WARC-Date: " + stored);

        Assert.Equal(expected, Assert.Single(Reading.Of(record.Plain()).Pages).FetchedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", null));
    }

    [Fact]
    public void Wet_conversions_are_ready_text()
    {
        var file = new WarcBuilder().Info()
            .Record("conversion", Encoding.UTF8.GetBytes("一行\r\n二行"), "WARC-Target-URI: " + Url, "Content-Type: text/plain", "WARC-Date: 2024")
            .Record("conversion", Body, "WARC-Target-URI: " + Url, "Content-Type: text/html")
            .Record("conversion", new byte[5000], "WARC-Target-URI: " + Url, "Content-Type: text/plain");

        var read = Reading.Of(file.GzipPerRecord(), SourceKind.Wet, pageLimit: 4096);

        var page = Assert.Single(read.Pages);
        Assert.Equal("一行\n二行", page.Extracted!.Text);
        Assert.True(page.Body.IsEmpty);
        Assert.Equal(2024, page.FetchedAt!.Value.Year);
        Assert.Equal(["record-type", "content-type"], read.Skipped);
        Assert.Equal("page-too-large", Assert.Single(read.Rows).Reason);
    }
}
