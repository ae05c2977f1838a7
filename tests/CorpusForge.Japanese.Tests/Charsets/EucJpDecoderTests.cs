using CorpusForge.Japanese.Charsets;

namespace CorpusForge.Japanese.Tests.Charsets;

/// <summary>The EUC-JP decoder of the WHATWG encoding standard, 12.1.1, state by state.</summary>
public sealed class EucJpDecoderTests
{
    [Theory]
    [InlineData("5C 7E A4A2 B0A1 F4A6", "\\~あ亜熙")]
    [InlineData("A1C0 A1C1 A1DD A1F1", "＼～－￠")]
    [InlineData("ADA1 F9A1 FCFE", "①纊＂")]
    [InlineData("8EA1 8EDF", "｡ﾟ")]
    public void Two_bytes_are_jis_x_0208_with_the_additions_of_nec(string hex, string text) => Assert.Equal(text, Decode(hex));

    [Theory]
    [InlineData("8FA2AF 8FA2B7 8FA2F1", "˘～№")]
    [InlineData("8FB0A1 8FEDE3", "丂龥")]
    [InlineData("A4A2 8FB0EF A4A4", "あ佘い")]
    public void Three_bytes_are_jis_x_0212(string hex, string text) => Assert.Equal(text, Decode(hex));

    // The runtime's code page has IBM's kanji and codes of users there.
    [Theory]
    [InlineData("8FF3A1")]
    [InlineData("8FF5A1")]
    [InlineData("8FFEFE")]
    [InlineData("8FA1A1")]
    public void Rows_that_the_index_lacks_are_replaced(string hex) => Assert.Equal("\uFFFD", Decode(hex));

    [Theory]
    [InlineData("A4 41", "\uFFFDA")]
    [InlineData("8E 41", "\uFFFDA")]
    [InlineData("8F 41", "\uFFFDA")]
    [InlineData("8FB0 3C", "\uFFFD<")]
    public void An_ascii_byte_that_is_no_trail_is_put_back(string hex, string text) => Assert.Equal(text, Decode(hex));

    [Theory]
    [InlineData("A4 FF 41", "\uFFFDA")]
    [InlineData("8E E0 41", "\uFFFDA")]
    [InlineData("8F 8E 41", "\uFFFDA")]
    [InlineData("8FB0 80 41", "\uFFFDA")]
    [InlineData("A9A1 41", "\uFFFDA")]
    public void Another_byte_goes_with_its_lead(string hex, string text) => Assert.Equal(text, Decode(hex));

    [Theory]
    [InlineData("80 A0 FF", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("A4", "\uFFFD")]
    [InlineData("8E", "\uFFFD")]
    [InlineData("8F", "\uFFFD")]
    [InlineData("8FB0", "\uFFFD")]
    public void What_begins_nothing_or_is_cut_off_is_one_replacement(string hex, string text) => Assert.Equal(text, Decode(hex));

    private static string Decode(string hex) => Charset.EucJp.Decode(Hex.Bytes(hex));
}
