using System.Globalization;
using System.IO.Compression;
using System.Text;
using CorpusForge.Cli.Demo;
using CorpusForge.Core.Sources;

namespace CorpusForge.Cli.Tests.Demo;

public sealed class DemoArchiveTests(DemoArchiveFixture archive)
{
    private const string Kawabe = "http://www.kawabe-techo.example";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_run_writes_the_same_bytes_and_replaces_the_file()
    {
        var path = Path.Combine(archive.Folder, "again.warc.gz");
        await File.WriteAllTextAsync(path, "an earlier run", Token);

        await DemoArchive.WriteAsync(path, Token);

        Assert.Equal(archive.Bytes, await File.ReadAllBytesAsync(path, Token));
        Assert.Empty(Directory.GetFiles(archive.Folder, "*.part"));
    }

    [Fact]
    public async Task A_run_that_is_stopped_leaves_no_file()
    {
        var path = Path.Combine(archive.Folder, "stopped.warc.gz");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DemoArchive.WriteAsync(path, new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFiles(archive.Folder, "stopped*"));
    }

    [Fact]
    public void Every_capture_is_a_request_and_a_response_after_one_warcinfo()
    {
        Assert.Equal("warcinfo", archive.Records[0].Type);
        Assert.Equal(
            DemoPages.All.SelectMany(page => new[] { ("request", page.Url, Time(page)), ("response", page.Url, Time(page)) }),
            archive.Records.Skip(1).Select(record => (record.Type, record.Url!, record.Date)));
    }

    [Fact]
    public void The_summary_counts_what_is_in_the_archive()
    {
        Assert.Equal(archive.Records.Count(record => record.Type == "response"), archive.Summary.Captures);
        Assert.Equal(archive.Bytes.Length, archive.Summary.Bytes);
        Assert.Equal(
            archive.Records.Where(record => record.Type == "request").Select(record => Line(record.HttpHeader, "Host")).Distinct().Count(),
            archive.Summary.Hosts);
        Assert.True(archive.Summary.Elapsed > TimeSpan.Zero);
    }

    [Fact]
    public void Ids_are_unique_and_a_request_names_the_response_that_follows()
    {
        var ids = archive.Records.Select(record => record.Fields["WARC-Record-ID"]).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$", id));
        Assert.All(
            archive.Records.Index().Where(record => record.Item.Type == "request"),
            request => Assert.Equal(ids[request.Index + 1], request.Item.Fields["WARC-Concurrent-To"]));
    }

    [Fact]
    public void Digests_are_those_of_the_block_and_of_the_body_without_its_chunks()
    {
        Assert.All(archive.Records, record => Assert.Equal(WarcWriter.DigestOf(record.Block), record.Fields["WARC-Block-Digest"]));
        foreach (var page in DemoPages.All)
        {
            Assert.Equal(WarcWriter.DigestOf(DemoPages.BytesOf(page)), archive.Response(page.Url, Time(page)).Fields["WARC-Payload-Digest"]);
        }
    }

    [Fact]
    public void A_response_has_the_status_type_and_coding_of_its_page_and_the_date_of_its_capture()
    {
        foreach (var page in DemoPages.All)
        {
            var header = archive.Response(page.Url, Time(page)).HttpHeader;
            Assert.StartsWith($"HTTP/1.1 {page.Status.ToString(CultureInfo.InvariantCulture)} ", header, StringComparison.Ordinal);
            Assert.Equal(page.Header, Line(header, "Content-Type"));
            Assert.Equal(page.Encoding, Line(header, "Content-Encoding"));
            Assert.Equal(page.Fetched.ToString("R", CultureInfo.InvariantCulture), Line(header, "Date"));
            Assert.Null(Line(header, "Server"));
        }
    }

    [Theory]
    [InlineData("euc-jp", 51932, Kawabe + "/tori/tsubame/", "ツバメの巣を数える")]
    [InlineData("iso-2022-jp", 50220, Kawabe + "/sora/amanogawa/", "河原で見る天の川")]
    [InlineData("shift_jis", 932, "http://niwa-kansoku.example/tokei.html", "納屋の柱時計を直す")]
    [InlineData("utf-8", 65001, Kawabe + "/kako/404", "ページが見つかりません")]
    public void A_page_in_each_charset_decodes_to_its_text(string charset, int codePage, string url, string title)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = DemoPages.All.Single(page => page.Url == url);

        var text = Encoding.GetEncoding(codePage).GetString(archive.Response(url).HttpBody);

        Assert.Equal(charset, page.Charset);
        Assert.Contains(title, text, StringComparison.Ordinal);
        Assert.Equal(DemoPages.TextOf(page), text);
    }

    [Fact]
    public void A_chunked_page_is_chunked_in_the_archive()
    {
        var response = archive.Response(Kawabe + "/jitensha/touge/");

        Assert.Equal("chunked", Line(response.HttpHeader, "Transfer-Encoding"));
        Assert.Null(Line(response.HttpHeader, "Content-Length"));
        Assert.Equal("800\r\n"u8.ToArray(), response.HttpBody[..5]);
        Assert.Equal("\r\n0\r\n\r\n"u8.ToArray(), response.HttpBody[^7..]);
    }

    [Fact]
    public void A_page_that_is_not_chunked_says_its_length()
    {
        var response = archive.Response(Kawabe + "/rekishi/watashiba/");

        Assert.Null(Line(response.HttpHeader, "Transfer-Encoding"));
        Assert.Equal(response.HttpBody.Length.ToString(CultureInfo.InvariantCulture), Line(response.HttpHeader, "Content-Length"));
    }

    [Fact]
    public void A_cut_gzip_body_ends_before_its_text_does()
    {
        var page = DemoPages.All.Single(page => page is { Encoding: "gzip", Cut: not null });
        var body = archive.Response(page.Url).HttpBody;

        var opened = new MemoryStream();
        var error = Record.Exception(() => new GZipStream(new MemoryStream(body), CompressionMode.Decompress).CopyTo(opened));

        Assert.Equal(page.Cut, body.Length);
        Assert.True(body.Length < DemoPages.BytesOf(page with { Cut = null }).Length);
        Assert.True(error is InvalidDataException || opened.Length < Encoding.UTF8.GetByteCount(DemoPages.TextOf(page)));
    }

    [Fact]
    public void A_cut_text_ends_inside_a_character()
    {
        var page = DemoPages.All.Single(page => page is { Encoding: null, Cut: not null });
        var body = archive.Response(page.Url).HttpBody;

        Assert.EndsWith("\uFFFD", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_captures_of_one_url_differ()
    {
        var url = Kawabe + "/tsuri/oikawa/";

        var april = archive.Response(url, "2025-04-20T01:12:31Z");
        var august = archive.Response(url, "2025-08-11T22:41:17Z");

        Assert.DoesNotContain("とくに調子がよい", Encoding.UTF8.GetString(april.HttpBody), StringComparison.Ordinal);
        Assert.Contains("とくに調子がよい", Encoding.UTF8.GetString(august.HttpBody), StringComparison.Ordinal);
    }

    [Fact]
    public void A_url_is_archived_as_written_and_asked_for_as_a_browser_would()
    {
        var upper = Request("http://WWW.KAWABE-TECHO.EXAMPLE/cha/shincha/?utm_source=letter&utm_medium=mail");
        var fragment = Request(Kawabe + "/kagaku/yuuyake#asayake");

        Assert.StartsWith("GET /cha/shincha/?utm_source=letter&utm_medium=mail HTTP/1.1\r\nHost: www.kawabe-techo.example\r\n", upper, StringComparison.Ordinal);
        Assert.StartsWith("GET /kagaku/yuuyake HTTP/1.1\r\n", fragment, StringComparison.Ordinal);
    }

    private string Request(string url) => archive.Records.Single(record => record.Type == "request" && record.Url == url).HttpHeader;

    private static string Time(DemoPage page) => page.Fetched.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? Line(string header, string name) =>
        header.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..];
}
