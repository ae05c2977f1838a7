using CorpusForge.Japanese.Charsets;

namespace CorpusForge.Japanese.Tests.Charsets;

/// <summary>The ISO-2022-JP decoder of the WHATWG encoding standard, 12.2.1, state by state.</summary>
public sealed class Iso2022JpDecoderTests
{
    [Theory]
    [InlineData("5C 5D 7E", "\\]~")]
    [InlineData("1B2842 50", "P")]
    [InlineData("1B284A 5C 5D 7E", "¥]‾")]
    [InlineData("1B2849 21 5F", "｡ﾟ")]
    [InlineData("1B2440 467C", "日")]
    [InlineData("1B2442 467C 1B2842 41 1B2442 4B5C", "日A本")]
    [InlineData("1B2442 2D21", "①")]
    public void Escapes_choose_ascii_roman_katakana_and_kanji(string hex, string text) => Assert.Equal(text, Decode(hex));

    [Theory]
    [InlineData("1B2849 20", "\uFFFD")]
    [InlineData("1B2849 60", "\uFFFD")]
    [InlineData("1B2442 0A 467C", "\uFFFD日")]
    [InlineData("1B2442 467F", "\uFFFD")]
    [InlineData("0E 0F 80 FF", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("1B284A 0E 0F", "\uFFFD\uFFFD")]
    [InlineData("1B2442 2921", "\uFFFD")]
    public void What_a_state_does_not_know_is_replaced(string hex, string text) => Assert.Equal(text, Decode(hex));

    [Theory]
    [InlineData("1B", "\uFFFD")]
    [InlineData("1B24", "\uFFFD$")]
    [InlineData("1B24 50", "\uFFFD$P")]
    [InlineData("1B50", "\uFFFDP")]
    [InlineData("1B284A 1B24 5C", "\uFFFD$¥")]
    [InlineData("1B1B2442 467C", "\uFFFD日")]
    [InlineData("1B2849 1B28 4B", "\uFFFDｨﾋ")]
    public void A_broken_escape_is_put_back_but_for_its_first_byte(string hex, string text) => Assert.Equal(text, Decode(hex));

    // "If output is true, return error": two escapes without text between them.
    [Theory]
    [InlineData("1B2842 1B2842 50", "\uFFFDP")]
    [InlineData("1B2442 1B2842 50", "\uFFFDP")]
    [InlineData("1B2442 467C 1B2842 1B2442 4B5C", "日\uFFFD本")]
    [InlineData("1B2442 1B24 1B2842 50", "\uFFFD\uFFFDP")]
    public void An_escape_without_text_behind_it_is_replaced(string hex, string text) => Assert.Equal(text, Decode(hex));

    [Theory]
    [InlineData("1B2442 46 1B2842 50", "\uFFFDP")]
    [InlineData("1B2442 46", "\uFFFD")]
    [InlineData("1B2442 467C 1B2842", "日")]
    public void Half_a_kanji_is_one_replacement(string hex, string text) => Assert.Equal(text, Decode(hex));

    private static string Decode(string hex) => Charset.Iso2022Jp.Decode(Hex.Bytes(hex));
}
