using System.IO.Compression;
using System.Text;
using CorpusForge.Cli.Demo;

namespace CorpusForge.Cli.Tests.Demo;

// The rules are those of the site's README.
public sealed class DemoPagesTests
{
    private static readonly DemoPage Page = new()
    {
        Url = "http://a.example/",
        Body = "body",
        Frame = "frame",
        Title = "題",
        Site = "所",
        Charset = "utf-8",
        Meta = "utf-8",
        Published = new DateOnly(2025, 4, 3),
        Fetched = DateTimeOffset.UnixEpoch,
        Note = "",
    };

    [Fact]
    public void No_page_keeps_a_placeholder_and_every_edit_finds_its_text()
    {
        Assert.NotEmpty(DemoPages.All);
        foreach (var page in DemoPages.All)
        {
            Assert.DoesNotContain("{{", DemoPages.TextOf(page), StringComparison.Ordinal);
            Assert.All(page.Edits, edit => Assert.Contains(edit.Find, DemoPages.TextOf(page with { Edits = [] }), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_page_can_be_written_in_its_charset_and_read_back()
    {
        foreach (var page in DemoPages.All)
        {
            var text = DemoPages.TextOf(page);
            Assert.Equal(text, PageBytes.EncodingOf(page.Charset).GetString(PageBytes.Encode(text, page.Charset)));
        }
    }

    [Theory]
    [InlineData("{{title}}/{{site}}/{{meta}}", "題/所/utf-8")]
    [InlineData("{{date}} {{date_ja}} {{date_era}}", "2025-04-03 2025年4月3日 令和7年4月3日")]
    [InlineData("<{{body}}>", "<{{title}}>")]
    public void Placeholders_are_filled_and_the_body_last(string frame, string text) =>
        Assert.Equal(text, PageText.Compose(Page, path => path == "frame" ? frame : "{{title}}"));

    [Theory]
    [InlineData(2019, 4, 30, "平成31年4月30日")]
    [InlineData(2019, 5, 1, "令和元年5月1日")]
    public void The_era_changes_on_its_day(int year, int month, int day, string text) =>
        Assert.Equal(text, PageText.Compose(Page with { Published = new DateOnly(year, month, day) }, _ => "{{date_era}}"));

    [Fact]
    public void A_line_goes_when_what_it_states_is_absent()
    {
        const string Frame = "1\n2 {{meta}}\n3 {{date}}\n4 {{date_era}}\n5";

        Assert.Equal("1\n3 2025-04-03\n4 令和7年4月3日\n5", PageText.Compose(Page with { Meta = null }, _ => Frame));
        Assert.Equal("1\n2 utf-8\n5", PageText.Compose(Page with { Published = null }, _ => Frame));
    }

    [Fact]
    public void Edits_replace_every_occurrence_in_the_body_alone()
    {
        var page = Page with { Edits = [new("川", "山"), new("山山", "谷")] };

        Assert.Equal("川:谷", PageText.Compose(page, path => path == "frame" ? "川:{{body}}" : "川川"));
    }

    [Fact]
    public void A_body_without_a_frame_is_the_whole_document() =>
        Assert.Equal("<title>題</title>", PageText.Compose(Page with { Frame = null }, _ => "<title>{{title}}</title>"));

    [Fact]
    public void Nested_elements_stand_in_for_a_body() =>
        Assert.Equal("[<div><div><div></div></div></div>]", PageText.Compose(Page with { Body = null, Nest = 3 }, _ => "[{{body}}]"));

    [Fact]
    public void Iso_2022_jp_returns_to_ascii_and_has_no_half_width_kana()
    {
        // RFC 1468: JIS X 0208 between ESC $ B and ESC ( B. ｱ has no place there and becomes ア.
        Assert.Equal("a\u001b$B$\"\u001b(B", Encoding.ASCII.GetString(PageBytes.Encode("aあ", "iso-2022-jp")));
        Assert.Equal("\u001b$B%\"\u001b(B", Encoding.ASCII.GetString(PageBytes.Encode("ｱ", "iso-2022-jp")));
    }

    [Fact]
    public void Shift_jis_is_code_page_932_with_its_own_characters() =>
        Assert.Equal([0x87, 0x40, 0x81, 0x60], PageBytes.Encode("①～", "shift_jis"));

    [Theory]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    [InlineData("iso-2022-jp")]
    public void A_character_that_a_charset_lacks_is_an_error(string charset) =>
        Assert.Throws<EncoderFallbackException>(() => PageBytes.Encode("桥", charset));

    [Fact]
    public void Each_content_coding_opens_again_and_gzip_names_no_time_and_no_system()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("川辺手帖", 100)));

        var gzip = PageBytes.Compress(text, "gzip");

        Assert.Equal([0x1F, 0x8B, 8, 0, 0, 0, 0, 0], gzip[..8]);
        Assert.Equal(255, gzip[9]);
        Assert.Equal(text, Read(new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress)));
        Assert.Equal(text, Read(new BrotliStream(new MemoryStream(PageBytes.Compress(text, "br")), CompressionMode.Decompress)));
        Assert.Equal(text, Read(new ZLibStream(new MemoryStream(PageBytes.Compress(text, "deflate")), CompressionMode.Decompress)));
        Assert.Same(text, PageBytes.Compress(text, null));
    }

    private static byte[] Read(Stream stream)
    {
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
