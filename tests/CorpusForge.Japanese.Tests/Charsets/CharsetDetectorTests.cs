using System.Text;
using CorpusForge.Japanese.Charsets;

namespace CorpusForge.Japanese.Tests.Charsets;

/// <summary>The order of WHATWG HTML 13.2.3 (mark, header, meta), and what the bytes say against it.</summary>
public sealed class CharsetDetectorTests
{
    private const string Prose = "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。何でも薄暗いじめじめした所で泣いていた事だけは記憶している。";

    private static readonly Dictionary<string, Charset> Japanese = new()
    {
        ["utf-8"] = Charset.Utf8,
        ["shift_jis"] = Charset.ShiftJis,
        ["euc-jp"] = Charset.EucJp,
        ["iso-2022-jp"] = Charset.Iso2022Jp,
    };

    public static TheoryData<string> Names => [.. Japanese.Keys];

    public static TheoryData<string, string> Lies => [.. Japanese.Keys.SelectMany(
        truth => Japanese.Keys.Append("windows-1252").Append("utf-16").Append("nonsense").Where(lie => lie != truth).Select(lie => (truth, lie)))];

    [Theory]
    [InlineData("utf-8", "EFBBBF", 3)]
    [InlineData("utf-16le", "FFFE", 2)]
    [InlineData("utf-16be", "FEFF", 2)]
    public void A_byte_order_mark_wins_over_header_and_meta(string name, string mark, int length)
    {
        byte[] body = [.. Convert.FromHexString(mark), .. Encoding.ASCII.GetBytes("<meta charset=euc-jp>")];

        var (charset, cut) = CharsetDetector.Detect(body, "text/html; charset=Shift_JIS");

        Assert.Equal((name, length), (charset.Name, cut));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_header_names_the_charset(string name) =>
        Assert.Equal(name, Detect(Bytes(name, Prose), $"text/html; charset={name}"));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_meta_element_names_the_charset(string name) =>
        Assert.Equal(name, Detect(Bytes(name, $"<html><head><meta charset={name}><title>{Prose}</title>")));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_that_declares_nothing_is_known_by_its_bytes(string name)
    {
        Assert.Equal(name, Detect(Bytes(name, Prose)));
        Assert.Equal(name, Detect(Bytes(name, "<html><title>お知らせ</title><p>本日は休みです</p>")));
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public void A_lying_header_is_overruled(string truth, string lie) =>
        Assert.Equal(truth, Detect(Bytes(truth, $"<html><title>{Prose}</title>"), $"text/html; charset={lie}"));

    [Theory]
    [MemberData(nameof(Lies))]
    public void A_lying_meta_is_overruled(string truth, string lie) =>
        Assert.Equal(truth, Detect(Bytes(truth, $"<html><meta charset=\"{lie}\"><title>{Prose}</title>")));

    [Theory]
    [MemberData(nameof(Lies))]
    public void The_meta_is_believed_where_the_header_lies(string truth, string lie) =>
        Assert.Equal(truth, Detect(Bytes(truth, $"<meta charset={truth}>東京都港区"), $"text/html; charset={lie}"));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_character_cut_off_at_the_end_changes_nothing(string name)
    {
        foreach (var text in new[] { Prose, "<p>これはてすとですよ", "ひらがな" })
        {
            // Every text ends in a character of several bytes, in ISO-2022-JP followed by three of escape.
            var whole = Bytes(name, text);
            byte[] cut = [.. whole.AsSpan(0, whole.Length - (name == "iso-2022-jp" ? 4 : 1))];

            Assert.Equal(name, Detect(cut));
            Assert.Equal(name, Detect(cut, $"text/html; charset={name}"));
            Assert.Equal(name, Detect([.. Encoding.ASCII.GetBytes($"<meta charset={name}>"), .. cut]));
        }
    }

    [Theory]
    [InlineData("utf-8", 0x93)]
    [InlineData("shift_jis", 0xFD)]
    [InlineData("euc-jp", 0xFF)]
    [InlineData("iso-2022-jp", 0xFF)]
    public void A_few_broken_bytes_change_nothing(string name, byte broken)
    {
        var bytes = Bytes(name, string.Concat(Enumerable.Repeat(Prose + "\n", 20)));
        foreach (var at in new[] { bytes.Length / 3, bytes.Length / 2 })
        {
            bytes[Array.IndexOf(bytes, (byte)'\n', at)] = broken;
        }

        Assert.Equal(name, Detect(bytes));
        Assert.Equal(name, Detect(bytes, $"text/html; charset={name}"));
    }

    [Fact]
    public void A_euc_page_with_a_broken_byte_is_not_read_as_the_shift_jis_it_claims()
    {
        var bytes = Bytes("euc-jp", string.Concat(Enumerable.Repeat(Prose + "\n", 20)));
        bytes[Array.IndexOf(bytes, (byte)'\n', bytes.Length / 2)] = 0xFF;

        Assert.Equal("euc-jp", Detect(bytes, "text/html; charset=Shift_JIS"));
    }

    [Fact]
    public void Broken_hiragana_in_utf8_is_not_taken_for_shift_jis() =>
        Assert.Equal("utf-8", Detect([.. Encoding.UTF8.GetBytes("<p>これはひらがなのながいながいぶんしょうで、おわりに</p>").SkipLast(5)]));

    [Theory]
    [InlineData(null, "utf-8")]
    [InlineData("text/html", "utf-8")]
    [InlineData("text/html; charset=Shift_JIS", "shift_jis")]
    [InlineData("text/html; charset=EUC-JP", "euc-jp")]
    [InlineData("text/html; charset=iso-2022-jp", "utf-8")]
    [InlineData("text/html; charset=UTF-16", "utf-8")]
    [InlineData("text/html; charset=iso-8859-1", "utf-8")]
    public void Pure_ascii_is_decoded_alike_by_any_charset(string? header, string expected) =>
        Assert.Equal(expected, Detect("<html><title>Hello</title>"u8.ToArray(), header));

    [Fact]
    public void An_empty_body_is_utf8() => Assert.Equal("utf-8", Detect([]));

    [Fact]
    public void An_escape_that_is_no_japanese_one_stays_ascii() =>
        Assert.Equal("utf-8", Detect("a\u001b[31mred\u001b(B\u001b"u8.ToArray()));

    [Theory]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    public void Half_width_kana_are_characters_of_both_charsets(string name)
    {
        var bytes = Bytes(name, "ｺﾝﾋﾟｭｰﾀを使う。ﾃﾞｰﾀの入力はｷｰﾎﾞｰﾄﾞから行います。");

        Assert.Equal(name, Detect(bytes));
        Assert.Equal(name, Detect(bytes, $"text/html; charset={name}"));
        Assert.Equal("ｺﾝﾋﾟｭｰﾀを使う。ﾃﾞｰﾀの入力はｷｰﾎﾞｰﾄﾞから行います。", Japanese[name].Decode(bytes));
    }

    [Fact]
    public void Half_width_kana_alone_are_believed_to_be_the_shift_jis_they_claim()
    {
        var bytes = Bytes("shift_jis", "ﾊﾝｶｸ ｶﾅ ﾀﾞｹ ﾉ ﾍﾟｰｼﾞ");

        Assert.Equal("shift_jis", Detect(bytes, "text/html; charset=Shift_JIS"));
    }

    // Code page 932 has them in rows 13 and 89 to 92; JIS X 0208 has not (WHATWG encoding, index jis0208).
    [Fact]
    public void Characters_only_code_page_932_has_are_read_as_shift_jis()
    {
        var bytes = Convert.FromHexString("87408A4A8DC38160878AEE40FBFC82CC");

        Assert.Equal("shift_jis", Detect(bytes, "text/html; charset=Shift_JIS"));
        Assert.Equal("①開催～㈱犾髙の", Charset.ShiftJis.Decode(bytes));
    }

    [Fact]
    public void Latin_text_of_windows_1252_is_not_forced_into_japanese()
    {
        var bytes = Charset.Windows1252.Encoding.GetBytes("Le café est fermé cet été; l’hôtel à côté reste ouvert. Ça, c’était prévu — déjà. Où êtes-vous né?");

        Assert.Equal("windows-1252", Detect(bytes, "text/html; charset=iso-8859-1"));
        Assert.DoesNotContain(Detect(bytes), Japanese.Keys);
    }

    [Theory]
    [InlineData(936, "gb2312", "gbk", "今天天气很好，我们一起去公园散步吧。那里的花都开了，孩子们在草地上玩耍，老人们坐在树下聊天。")]
    [InlineData(950, "big5", "big5", "今天天氣很好，我們一起去公園散步吧。那裡的花都開了，孩子們在草地上玩耍，老人們坐在樹下聊天。")]
    [InlineData(949, "euc-kr", "euc-kr", "오늘은 날씨가 좋습니다. 우리는 함께 공원에 산책하러 갑니다. 꽃이 모두 피었습니다.")]
    public void Pages_of_the_neighbours_are_not_forced_into_japanese(int codePage, string label, string name, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var bytes = encoding.GetBytes(text);

        var (declared, _) = CharsetDetector.Detect(bytes, $"text/html; charset={label}");
        Assert.Equal(name, declared.Name);
        Assert.Equal(text, declared.Decode(bytes));
        Assert.Equal(name, Detect([.. Encoding.ASCII.GetBytes($"<meta charset={label}>"), .. bytes]));
        Assert.DoesNotContain(Detect(bytes), Japanese.Keys);
    }

    private static string Detect(byte[] bytes, string? header = null) => CharsetDetector.Detect(bytes, header).Charset.Name;

    private static byte[] Bytes(string name, string text) => Japanese[name].Encoding.GetBytes(text);
}
