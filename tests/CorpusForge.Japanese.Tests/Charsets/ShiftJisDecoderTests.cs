using CorpusForge.Japanese.Charsets;

namespace CorpusForge.Japanese.Tests.Charsets;

/// <summary>The Shift_JIS decoder of the WHATWG encoding standard, 12.3.1, state by state.</summary>
public sealed class ShiftJisDecoderTests
{
    [Theory]
    [InlineData("00 5C 7E 7F 80", "\0\\~\u007F\u0080")]
    [InlineData("A1 DF", "｡ﾟ")]
    [InlineData("A0 FD FE FF", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("815F 8160 8161 817C 8191 8192 81CA", "＼～∥－￠￡￢")]
    public void Single_bytes_and_marks_are_those_of_windows(string hex, string text) => Assert.Equal(text, Decode(hex));

    [Theory]
    [InlineData("8740 875D 8790", "①Ⅹ≒")]
    [InlineData("ED40 EEEF EEFC", "纊ⅰ＂")]
    [InlineData("FA40 FA54 FA5B FC4B", "ⅰ￢∵黑")]
    public void The_extensions_of_nec_and_ibm_are_read(string hex, string text) => Assert.Equal(text, Decode(hex));

    // 8836 <= pointer <= 10715.
    [Theory]
    [InlineData("F040 F9FC", "\uE000\uE757")]
    [InlineData("F07E F080", "\uE03E\uE03F")]
    public void Codes_of_users_are_private_use_characters(string hex, string text) => Assert.Equal(text, Decode(hex));

    [Theory]
    [InlineData("82 41", "\uFFFDA")]
    [InlineData("81 3C 73 3E", "\uFFFD<s>")]
    [InlineData("85 40 41", "\uFFFD@A")]
    public void An_ascii_byte_that_is_no_trail_is_put_back(string hex, string text) => Assert.Equal(text, Decode(hex));

    [Theory]
    [InlineData("81 FF 41", "\uFFFDA")]
    [InlineData("85 A0 41", "\uFFFDA")]
    [InlineData("81 80 82A0", "÷あ")]
    public void Another_byte_goes_with_its_lead(string hex, string text) => Assert.Equal(text, Decode(hex));

    // 7F is ASCII and never a trail byte.
    [Fact]
    public void Delete_is_no_trail() => Assert.Equal("\uFFFD\u007F", Decode("81 7F"));

    [Theory]
    [InlineData("82A0 82", "あ\uFFFD")]
    [InlineData("FC", "\uFFFD")]
    public void A_lead_byte_at_the_end_is_one_replacement(string hex, string text) => Assert.Equal(text, Decode(hex));

    private static string Decode(string hex) => Charset.ShiftJis.Decode(Hex.Bytes(hex));
}
