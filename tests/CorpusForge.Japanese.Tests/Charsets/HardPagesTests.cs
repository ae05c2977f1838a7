using System.Text;
using CorpusForge.Japanese.Charsets;

namespace CorpusForge.Japanese.Tests.Charsets;

/// <summary>Pages whose charset little tells, or much tells wrongly.</summary>
public sealed class HardPagesTests
{
    private const string Prose = "朝の市場は魚と野菜でにぎわい、店の人たちは大きな声で客を呼んでいた。";

    [Theory]
    [InlineData("会社案内図")]
    [InlineData("東京都港区")]
    [InlineData("営業時間変更")]
    [InlineData("商品一覧")]
    [InlineData("個人情報保護方針")]
    public void A_title_of_a_few_kanji_is_enough(string title)
    {
        foreach (var charset in new[] { Charset.ShiftJis, Charset.EucJp, Charset.Utf8 })
        {
            Assert.Equal(charset.Name, Detect(charset.Encoding.GetBytes($"<html><title>{title}</title><p>coming soon</p>")));
        }
    }

    [Fact]
    public void Half_width_katakana_alone_are_known_without_a_declaration()
    {
        const string text = "<p>ｺﾞﾁｭｳﾓﾝ ｱﾘｶﾞﾄｳｺﾞｻﾞｲﾏｽ. ﾃﾞﾝﾜ ﾊﾞﾝｺﾞｳ ｶﾞ ｶﾜﾘﾏｼﾀ.</p>";
        foreach (var charset in new[] { Charset.ShiftJis, Charset.EucJp })
        {
            Assert.Equal(charset.Name, Detect(charset.Encoding.GetBytes(text)));
        }
    }

    [Fact]
    public void Utf16_without_its_mark_is_known_by_its_units()
    {
        foreach (var text in new[] { $"<html><title>市場</title>\r\n<p>{Prose}</p>", "<html><p>plain text of some length</p>", Prose + "\n" })
        {
            Assert.Equal("utf-16le", Detect(Encoding.Unicode.GetBytes(text)));
            Assert.Equal("utf-16be", Detect(Encoding.BigEndianUnicode.GetBytes(text), "text/html; charset=utf-8"));
        }
    }

    [Fact]
    public void A_zero_byte_within_a_page_makes_it_no_utf16()
    {
        byte[] bytes = [.. Charset.ShiftJis.Encoding.GetBytes(Prose), 0, .. Charset.ShiftJis.Encoding.GetBytes(Prose)];

        Assert.Equal("shift_jis", Detect(bytes));
    }

    [Fact]
    public void Text_behind_a_long_head_in_ascii_counts()
    {
        var head = "<html><script>" + new string('x', 100_000) + "</script>";

        Assert.Equal("euc-jp", Detect(Charset.EucJp.Encoding.GetBytes(head + Prose)));
        Assert.Equal("big5", Detect([.. Encoding.ASCII.GetBytes(head), .. CharsetLabels.Find("big5")!.Encoding.GetBytes(
            string.Concat(Enumerable.Repeat("今天天氣很好，我們一起去公園散步。那裡的花都開了，孩子們在草地上玩。", 8)))]));
    }

    [Fact]
    public void A_meta_element_behind_the_first_1024_bytes_counts()
    {
        var page = "<html><head><script>" + new string(' ', 20_000) + "</script><meta charset=euc-jp><title>海山川空</title>";

        Assert.Equal("euc-jp", Detect(Charset.EucJp.Encoding.GetBytes(page)));
    }

    [Theory]
    [InlineData("x-user-defined")]
    [InlineData("iso-2022-kr")]
    [InlineData("hz-gb-2312")]
    [InlineData("windows-1251")]
    [InlineData("gb2312")]
    [InlineData("big5")]
    public void A_label_of_another_script_is_overruled_by_kana(string label)
    {
        foreach (var charset in new[] { Charset.ShiftJis, Charset.EucJp, Charset.Utf8 })
        {
            Assert.Equal(charset.Name, Detect(charset.Encoding.GetBytes(Prose), $"text/html; charset={label}"));
        }
    }

    [Fact]
    public void A_page_of_the_replacement_charsets_is_one_only_with_their_escapes()
    {
        Assert.Equal("replacement", Detect("<meta charset=iso-2022-kr>\u001b$)C\u000e0!\u000f"u8.ToArray()));
        Assert.Equal("utf-8", Detect("<meta charset=iso-2022-kr>plain"u8.ToArray()));
    }

    [Theory]
    [InlineData("utf-8", "shift_jis")]
    [InlineData("utf-8", "euc-jp")]
    [InlineData("shift_jis", "utf-8")]
    [InlineData("euc-jp", "shift_jis")]
    public void An_advertisement_of_another_charset_does_not_change_the_page_s(string page, string advertisement)
    {
        byte[] bytes = [.. Bytes(page, string.Concat(Enumerable.Repeat(Prose, 10))), .. Bytes(advertisement, "送料無料の大特価セールを開催中です"), .. Bytes(page, Prose)];

        Assert.Equal(page, Detect(bytes));
        Assert.Equal(page, Detect(bytes, $"text/html; charset={page}"));
    }

    // C4 B9 is a letter of two bytes in UTF-8 and the first half of 鎚 in neither.
    [Fact]
    public void Pairs_of_euc_jp_that_could_be_latin_letters_are_believed_when_declared()
    {
        var bytes = Convert.FromHexString("C3A5C4B9");

        Assert.Equal("euc-jp", Detect(bytes, "text/html; charset=euc-jp"));
        Assert.Equal("utf-8", Detect(bytes));
        Assert.Equal("utf-8", Detect(Encoding.UTF8.GetBytes("日本åĹ"), "text/html; charset=euc-jp"));
    }

    [Fact]
    public void Euc_jp_of_kanji_alone_that_claims_shift_jis_is_known_by_its_characters() =>
        Assert.Equal("euc-jp", Detect(Bytes("euc-jp", "<title>会社概要 営業案内 製品情報 採用情報</title>"), "text/html; charset=Shift_JIS"));

    [Fact]
    public void Shift_jis_of_half_width_katakana_that_claims_euc_jp_is_known_by_its_characters() =>
        Assert.Equal("shift_jis", Detect(Bytes("shift_jis", "ｼｮｳﾋﾝ ﾉ ｺﾞｱﾝﾅｲ ﾊ ｺﾁﾗ ﾃﾞｽ"), "text/html; charset=EUC-JP"));

    [Fact]
    public void Other_languages_that_claim_utf16_are_not_read_as_it() =>
        Assert.NotEqual("utf-16le", Detect(Charset.Windows1252.Encoding.GetBytes("Le café est fermé cet été."), "text/html; charset=utf-16"));

    private static byte[] Bytes(string name, string text) => CharsetLabels.Find(name)!.Encoding.GetBytes(text);

    private static string Detect(byte[] bytes, string? header = null) => CharsetDetector.Detect(bytes, header).Charset.Name;
}
