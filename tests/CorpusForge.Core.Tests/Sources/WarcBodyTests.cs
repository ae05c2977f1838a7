using System.IO.Compression;
using System.Text;

namespace CorpusForge.Core.Tests.Sources;

/// <summary>Bodies: transfer and content codings of RFC 9110 and 9112, as archives hold them, and the limit of their size.</summary>
public class WarcBodyTests
{
    private const string Html = "<!doctype html><p>本文</p>";
    private const string Url = "http://a.example/";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(Html);

    private static Reading Coded(byte[] body, params string[] fields) =>
        Reading.Of(new WarcBuilder().Response(Url, body, ["HTTP/1.1 200 OK", "Content-Type: text/html", .. fields]).Plain());

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
            .Response("http://chunked.example/", Chunk(big, 1000), [.. html, "Transfer-Encoding: chunked"])
            .Response("http://image.example/", big, "HTTP/1.1 200 OK", "Content-Type: image/png")
            .Response("http://limit.example/", big[..4096], html)
            .Page(Url, Html);
        foreach (var bytes in new[] { file.Plain(), file.GzipPerRecord(), file.GzipOneStream() })
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var read = Reading.Of(bytes, pageLimit: 4096);

            Assert.Equal(["page-too-large", "page-too-large", "page-too-large"], read.Rows.Select(row => row.Reason));
            Assert.Equal(["http://big.example/", "http://bomb.example/", "http://chunked.example/"], read.Rows.Select(row => row.Url));
            Assert.Equal(["http://limit.example/", Url], read.Urls);
            Assert.Equal(["content-type"], read.Skipped);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
        }
    }

    private static byte[] Hex(int number) => Encoding.ASCII.GetBytes(number.ToString("X", null));

    private static byte[] Chunk(byte[] body, int size = 7) =>
        [.. body.Chunk(size).SelectMany(part => (byte[])[.. Hex(part.Length), .. "\r\n"u8, .. part, .. "\r\n"u8]), .. "0\r\n\r\n"u8];
}
