using CorpusForge.Japanese.Charsets;

namespace CorpusForge.Japanese.Tests.Charsets;

/// <summary>Decoding by the indexes of the WHATWG encoding standard (jis0208, jis0212), section 6.</summary>
public sealed class CharsetTests
{
    private static readonly Charset[] Japanese = [Charset.Utf8, Charset.ShiftJis, Charset.EucJp, Charset.Iso2022Jp];

    [Theory]
    [InlineData("93FA967B8CEA", "日本語")]
    [InlineData("B1B2B3DDDEDF", "ｱｲｳﾝﾞﾟ")]
    [InlineData("8740 878A 8160 EEEF", "①㈱～ⅰ")]
    [InlineData("8790 8791 8795 879A", "≒≡√∵")]
    [InlineData("ED40 EE40 FB5C FBFC", "纊犾犾髙")]
    [InlineData("8145", "・")]
    [InlineData("F040", "\uE000")]
    public void Shift_jis_is_code_page_932(string bytes, string text) => Assert.Equal(text, Decode(Charset.ShiftJis, bytes));

    [Theory]
    [InlineData("C6FCCBDCB8EC", "日本語")]
    [InlineData("8EB18EB28EDE", "ｱｲﾞ")]
    [InlineData("ADA1 ADEA A1C1", "①㈱～")]
    [InlineData("F9A1 FCF1", "纊ⅰ")]
    [InlineData("A4A2 8FB0EF A4A4 8FA2EB", "あ佘いº")]
    [InlineData("8FB0EF", "佘")]
    [InlineData("8F41", "\uFFFDA")]
    [InlineData("A4A28F", "あ\uFFFD")]
    public void Euc_jp_has_jis_x_0208_and_0212(string bytes, string text) => Assert.Equal(text, Decode(Charset.EucJp, bytes));

    [Theory]
    [InlineData("1B2442 467C4B5C386C 1B2842", "日本語")]
    [InlineData("1B2440 467C 1B284A 41", "日A")]
    [InlineData("1B2442 2D21 1B2842", "①")]
    public void Iso_2022_jp_changes_charset_by_escapes(string bytes, string text) => Assert.Equal(text, Decode(Charset.Iso2022Jp, bytes));

    [Fact]
    public void What_cannot_be_read_is_replaced_and_never_an_error() =>
        Assert.All(Japanese, charset => Assert.Contains('\uFFFD', charset.Decode([0x41, 0xFF, 0xFF, 0x80, 0x42])));

    [Theory]
    [InlineData("41 85A0 42", "A\uFFFDB")]
    [InlineData("A0 FD FE FF", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    public void A_code_that_names_no_character_is_replaced_and_no_middle_dot(string bytes, string text) =>
        Assert.Equal(text, Decode(Charset.ShiftJis, bytes));

    [Fact]
    public void The_index_jis0208_has_7724_characters_and_1880_codes_of_users()
    {
        var pairs = Pairs([.. Enumerable.Range(0x81, 0x1F), .. Enumerable.Range(0xE0, 0x1D)], Enumerable.Range(0x40, 0xBD).Where(trail => trail != 0x7F));
        var characters = pairs.Select(pair => Charset.ShiftJis.Decode(pair)).Where(text => text is [not '\uFFFD']).ToList();

        Assert.Equal(1880, characters.Count(text => text[0] is >= '\uE000' and <= '\uF8FF'));
        Assert.Equal(7724 + 1880, characters.Count);
    }

    [Fact]
    public void The_index_jis0212_has_6067_characters()
    {
        var pairs = Pairs([.. Enumerable.Range(0xA1, 94)], Enumerable.Range(0xA1, 94));

        Assert.Equal(6067, pairs.Count(pair => Charset.EucJp.Decode([0x8F, .. pair]) is [not '\uFFFD']));
    }

    [Theory]
    [InlineData("windows-874", "DB FC A1", "\uFFFD\uFFFDก")]
    [InlineData("windows-1253", "AA D2 C1", "\uFFFD\uFFFDΑ")]
    [InlineData("iso-8859-7", "A1 A4 AA AE C1", "‘€ͺ\uFFFDΑ")]
    [InlineData("iso-8859-8", "AF FD FE A1", "¯\u200E\u200F\uFFFD")]
    [InlineData("iso-8859-10", "A1 FF", "Ąĸ")]
    [InlineData("iso-8859-14", "A1 A8 FF", "ḂẀÿ")]
    [InlineData("iso-8859-16", "A4 AA FF", "€Șÿ")]
    [InlineData("macintosh", "BD DB F0", "Ω€\uF8FF")]
    [InlineData("x-mac-cyrillic", "A2 B6 FF", "Ґґ€")]
    [InlineData("koi8-u", "AE BE", "ўЎ")]
    [InlineData("windows-1252", "80 81 9F", "€\u0081Ÿ")]
    [InlineData("gbk", "81308130 C4E3", "\u0080你")]
    public void Other_charsets_follow_the_indexes_of_the_standard(string label, string bytes, string text) =>
        Assert.Equal(text, Decode(CharsetLabels.Find(label)!, bytes));

    [Theory]
    [InlineData("F0 41", "\uFFFDA")]
    [InlineData("E3 81 41", "\uFFFDA")]
    [InlineData("E3 81 82 E3 81", "あ\uFFFD")]
    [InlineData("C0 80", "\uFFFD\uFFFD")]
    [InlineData("ED A0 80", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("F4 90 80 80", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    public void Utf8_replaces_each_longest_beginning_of_a_character_once(string bytes, string text) => Assert.Equal(text, Decode(Charset.Utf8, bytes));

    [Theory]
    [InlineData("4230 3DD8 4100", "\u3042\uFFFDA")]
    [InlineData("4100 42", "A\uFFFD")]
    public void Utf16_replaces_lone_halves(string bytes, string text) => Assert.Equal(text, Decode(Charset.Utf16Le, bytes));

    [Fact]
    public void The_replacement_charset_is_one_replacement_for_a_whole_page()
    {
        Assert.Equal("\uFFFD", Decode(Charset.Replacement, "41 42 43"));
        Assert.Equal("", Charset.Replacement.Decode([]));
    }

    private static IEnumerable<byte[]> Pairs(int[] leads, IEnumerable<int> trails) => leads.SelectMany(lead => trails.Select(trail => new[] { (byte)lead, (byte)trail }));

    private static string Decode(Charset charset, string hex) => charset.Decode(Hex.Bytes(hex));
}
