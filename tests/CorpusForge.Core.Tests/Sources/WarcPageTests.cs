using System.IO.Compression;
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

    private static Reading Coded(byte[] body, params string[] fields) =>
        Read(body, ["HTTP/1.1 200 OK", "Content-Type: text/html", .. fields]);

    private static void AssertPage(Reading read) => Assert.Equal(Html, Encoding.UTF8.GetString(Assert.Single(read.Pages).Body.Span));

    private static byte[] Pack(Func<Stream, Stream> coder, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = coder(packed))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Brotli(byte[] bytes) => Pack(to => new BrotliStream(to, CompressionLevel.Fastest, true), bytes);

    private static byte[] ZLib(byte[] bytes) => Pack(to => new ZLibStream(to, CompressionLevel.Fastest, true), bytes);

    private static byte[] Deflate(byte[] bytes) => Pack(to => new DeflateStream(to, CompressionLevel.Fastest, true), bytes);

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
    [InlineData("HTTP/1.1 200 OK", "Content-Type: \r\nX: y\r\nno colon here\r\nContent-Type: text/html")]
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

    [Fact]
    public void A_dns_record_is_skipped_although_its_type_is_response()
    {
        var dns = new WarcBuilder().Record("response", "a.example. 300 IN A 192.0.2.1"u8.ToArray(), "WARC-Target-URI: dns:a.example", "Content-Type: text/dns");

        Assert.Equal(["content-type"], Reading.Of(dns.Plain()).Skipped);
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
    public void Codings_are_undone()
    {
        AssertPage(Coded(WarcBuilder.Gzip(Body), "Content-Encoding: gzip"));
        AssertPage(Coded(WarcBuilder.Gzip(Body), "content-encoding: X-GZip"));
        AssertPage(Coded([.. WarcBuilder.Gzip(Body[..9]), .. WarcBuilder.Gzip(Body[9..])], "Content-Encoding: gzip"));
        AssertPage(Coded(Brotli(Body), "Content-Encoding: br"));
        AssertPage(Coded(ZLib(Body), "Content-Encoding: deflate"));
        AssertPage(Coded(Deflate(Body), "Content-Encoding: deflate"));
        AssertPage(Coded(WarcBuilder.Zstd(Body), "Content-Encoding: zstd"));
        AssertPage(Coded(Brotli(WarcBuilder.Gzip(Body)), "Content-Encoding: gzip, br"));
        AssertPage(Coded(Brotli(WarcBuilder.Gzip(Body)), "Content-Encoding: gzip", "Content-Encoding: br"));
        AssertPage(Coded(Body, "Content-Encoding: identity"));
        AssertPage(Coded(Chunk(WarcBuilder.Gzip(Body)), "Transfer-Encoding: chunked", "Content-Encoding: gzip"));
        AssertPage(Coded(Chunk(WarcBuilder.Gzip(Body)), "Transfer-Encoding: gzip, chunked"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("zstd")]
    [InlineData("utf-8")]
    public void A_body_stored_decoded_is_taken_as_it_is(string coding) => AssertPage(Coded(Body, "Content-Encoding: " + coding));

    [Fact]
    public void Damaged_and_cut_codings_are_rows()
    {
        var text = Encoding.UTF8.GetBytes(Html + string.Concat(Enumerable.Range(0, 5000).Select(i => i * i % 977)));
        foreach (var (coding, packed) in new[]
        {
            ("gzip", WarcBuilder.Gzip(text)), ("br", Brotli(text)), ("deflate", ZLib(text)), ("deflate", Deflate(text)), ("zstd", WarcBuilder.Zstd(text)),
        })
        {
            Assert.Single(Coded(packed, "Content-Encoding: " + coding).Pages);
            var cut = Coded(packed[..(packed.Length * 2 / 3)], "Content-Encoding: " + coding);
            Assert.True(cut.Rows is [{ Reason: "http-body", Url: Url }], coding);
        }

        var damaged = WarcBuilder.Gzip(text);
        damaged[^6] ^= 1;
        Assert.Equal("http-body", Assert.Single(Coded(damaged, "Content-Encoding: gzip").Rows).Reason);
    }

    [Fact]
    public void Chunks_may_have_extensions_and_trailers()
    {
        AssertPage(Coded(Chunk(Body), "Transfer-Encoding: chunked"));
        AssertPage(Coded([.. "5;name=\"x\"\r\n"u8, .. Body[..5], .. "\r\n0"u8, .. Hex(Body.Length - 5), .. "  \r\n"u8, .. Body[5..], .. "\r\n0\r\nX-Trailer: 1\r\n\r\n"u8], "Transfer-Encoding: Chunked"));
        AssertPage(Coded([.. Hex(Body.Length), .. "\n"u8, .. Body, .. "\n0\n\n"u8], "Transfer-Encoding: chunked"));
        AssertPage(Coded([.. Hex(Body.Length), .. "\r\n"u8, .. Body], "Transfer-Encoding: chunked"));
    }

    [Fact]
    public void A_body_that_is_not_chunked_is_taken_as_it_is_and_a_broken_chunk_is_a_row()
    {
        AssertPage(Coded(Body, "Transfer-Encoding: chunked"));
        foreach (var body in new[] { Chunk(Body)[..^12], [.. "5\r\n<html>longer\r\n0\r\n\r\n"u8], [.. "5\r\n<html\r\nzz\r\n"u8] })
        {
            Assert.Equal("http-body", Assert.Single(Coded(body, "Transfer-Encoding: chunked").Rows).Reason);
        }
    }

    [Fact]
    public void A_page_over_the_limit_is_a_row_and_reading_goes_on()
    {
        var big = new byte[5000];
        var bomb = WarcBuilder.Gzip(new byte[50_000_000]);
        string[] html = ["HTTP/1.1 200 OK", "Content-Type: text/html"];
        var file = new WarcBuilder()
            .Response("http://big.example/", big, html)
            .Response("http://bomb.example/", bomb, [.. html, "Content-Encoding: gzip"])
            .Response("http://image.example/", big, "HTTP/1.1 200 OK", "Content-Type: image/png")
            .Response("http://limit.example/", big[..4096], html)
            .Page(Url, Html);
        foreach (var bytes in new[] { file.Plain(), file.GzipPerRecord(), file.GzipOneStream() })
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var read = Reading.Of(bytes, pageLimit: 4096);

            Assert.Equal(["page-too-large", "page-too-large"], read.Rows.Select(row => row.Reason));
            Assert.Equal(["http://big.example/", "http://bomb.example/"], read.Rows.Select(row => row.Url));
            Assert.Equal(["http://limit.example/", Url], read.Urls);
            Assert.Equal(["content-type"], read.Skipped);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
        }
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

    private static byte[] Hex(int number) => Encoding.ASCII.GetBytes(number.ToString("X", null));

    private static byte[] Chunk(byte[] body) =>
        [.. body.Chunk(7).SelectMany(part => (byte[])[.. Hex(part.Length), .. "\r\n"u8, .. part, .. "\r\n"u8]), .. "0\r\n\r\n"u8];
}
