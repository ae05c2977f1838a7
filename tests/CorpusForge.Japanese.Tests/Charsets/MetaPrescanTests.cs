using System.Text;
using CorpusForge.Japanese.Charsets;

namespace CorpusForge.Japanese.Tests.Charsets;

/// <summary>WHATWG HTML 13.2.3.2, "prescan a byte stream to determine its encoding".</summary>
public sealed class MetaPrescanTests
{
    [Theory]
    [InlineData("<meta charset=euc-jp>", "euc-jp")]
    [InlineData("<META CHARSET='Shift_JIS'>", "shift_jis")]
    [InlineData("<meta charset = \"x-sjis\" />", "shift_jis")]
    [InlineData("<meta charset=utf-8\nname=x>", "utf-8")]
    [InlineData("<meta charset=utf-8/>", "utf-8")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=EUC-JP\">", "euc-jp")]
    [InlineData("<meta content='text/html;charset=iso-2022-jp' http-equiv=content-type>", "iso-2022-jp")]
    [InlineData("<meta name=keywords content='charset, kanji'><meta charset=euc-jp>", "euc-jp")]
    [InlineData("<meta name=charset content=x charset=euc-jp>", "euc-jp")]
    [InlineData("<meta charset=no-such><meta charset=euc-jp>", "euc-jp")]
    [InlineData("<meta name=description content='text; charset=utf-8'><meta charset=euc-jp>", "euc-jp")]
    [InlineData("<meta charset=euc-jp charset=utf-8>", "euc-jp")]
    [InlineData("<meta/charset=euc-jp>", "euc-jp")]
    [InlineData("<metadata charset=utf-8><meta charset=euc-jp>", "euc-jp")]
    [InlineData("<a title='<meta charset=utf-8>'><meta charset=euc-jp>", "euc-jp")]
    [InlineData("</p title='<meta charset=utf-8>'><meta charset=euc-jp>", "euc-jp")]
    [InlineData("<!x <meta charset=euc-jp><meta charset=utf-8>", "utf-8")]
    [InlineData("<meta charset=x-user-defined>", "windows-1252")]
    [InlineData("<meta charset=iso-2022-kr>", "replacement")]
    public void The_first_meta_element_that_names_a_charset_counts(string html, string expected) =>
        Assert.Equal(expected, Find("<!DOCTYPE html><html><head>" + html));

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><html>", "shift_jis")]
    [InlineData("<?xml version='1.0' encoding='EUC-JP' standalone='no'?><html>", "euc-jp")]
    [InlineData("<?xml version=\"1.0\" encoding = \"EUC-JP\" ?><html>", "euc-jp")]
    [InlineData("<?xml version=\"1.0\"?><html><meta charset=euc-jp>", "euc-jp")]
    public void An_xml_declaration_names_the_charset(string html, string expected) => Assert.Equal(expected, Find(html));

    // "Get an XML encoding" is what the prescan falls back to, not what it begins with.
    [Fact]
    public void The_meta_element_counts_before_the_xml_declaration() =>
        Assert.Equal("shift_jis", Find("<?xml version=\"1.0\" encoding=\"EUC-JP\"?><html><head><meta charset=Shift_JIS>"));

    [Theory]
    [InlineData("<!-- <meta charset=euc-jp> --><p>")]
    [InlineData("<!-- <meta charset=euc-jp>")]
    [InlineData("<p>charset=euc-jp</p>")]
    [InlineData("<meta charset>")]
    [InlineData("<meta content='text/html; charset=euc-jp'>")]
    [InlineData("<meta http-equiv=refresh content='text/html; charset=euc-jp'>")]
    [InlineData("<meta charset='euc-jp")]
    [InlineData("<")]
    [InlineData("<!")]
    [InlineData("<meta")]
    [InlineData("<meta charset=''>")]
    [InlineData("charset=euc-jp")]
    [InlineData("")]
    public void What_declares_nothing_is_not_believed(string html) => Assert.Null(MetaPrescan.Find(Encoding.ASCII.GetBytes(html)));

    [Theory]
    [InlineData("<!-- a --><meta charset=euc-jp>")]
    [InlineData("<!--><meta charset=euc-jp>")]
    public void A_comment_ends_where_the_standard_ends_it(string html) => Assert.Equal("euc-jp", Find(html));

    [Theory]
    [InlineData("<meta charset=utf-16>")]
    [InlineData("<meta charset=UTF-16BE>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16le\"?>")]
    public void Utf16_in_a_declaration_means_utf8_for_it_could_not_be_read_otherwise(string html) => Assert.Equal("utf-8", Find(html));

    [Fact]
    public void A_long_comment_before_the_meta_is_passed_over_up_to_the_limit()
    {
        const string meta = "<meta charset=euc-jp>";
        Assert.Equal("euc-jp", Find(new string(' ', MetaPrescan.Length - meta.Length) + meta));
        Assert.Null(MetaPrescan.Find(Encoding.ASCII.GetBytes(new string(' ', MetaPrescan.Length) + meta)));
    }

    private static string? Find(string html) => MetaPrescan.Find(Encoding.ASCII.GetBytes(html))?.Name;
}
