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

    private static string Decode(Charset charset, string hex) => charset.Decode(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
}
