using System.Text;
using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Japanese.Tests.Scanning;

public sealed class MojibakeTests
{
    private const string Text =
        "今日は朝から雨が降っていたので、駅まで歩かずにバスで行きました。混んでいましたが、窓から見える川はきれいでした。\n"
        + "新しい資料は明日の会議までに用意します。ご質問があれば、担当の者までお知らせください。";

    static MojibakeTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", "shift_jis")]
    [InlineData("utf-8", "windows-1252")]
    [InlineData("utf-8", "latin1")]
    [InlineData("utf-8", "euc-jp")]
    [InlineData("shift_jis", "utf-8")]
    [InlineData("shift_jis", "windows-1252")]
    [InlineData("shift_jis", "latin1")]
    [InlineData("shift_jis", "euc-jp")]
    [InlineData("euc-jp", "utf-8")]
    [InlineData("euc-jp", "shift_jis")]
    [InlineData("euc-jp", "latin1")]
    [InlineData("euc-jp", "windows-1252")]
    public void Text_in_one_charset_that_is_read_in_another_leaves_traces(string written, string read)
    {
        var wrong = Encoding.GetEncoding(read, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
            .GetString(Encoding.GetEncoding(written).GetBytes(Text));

        Assert.True(Mojibake.Count(wrong) > 0.05 * wrong.Length, $"{Mojibake.Count(wrong)} traces in {wrong.Length}: {wrong[..40]}");
    }

    [Theory]
    [InlineData(Text)]
    [InlineData("糸が縺れる。話は縺らない。")]
    [InlineData("ｱﾒｶﾞ､ﾌﾙ｡ ﾊﾚﾀﾗ､ｲｸ｡")]
    [InlineData("Le café é là, coûte 5 € « ici ». Não, maçã, coração. Über „Haus“ ¡Hola! ¿Qué?")]
    [InlineData("100¥、30°、±5、½、©、®、µm")]
    public void Sound_text_leaves_none(string text) => Assert.Equal(0, Mojibake.Count(text));

    [Fact]
    public void A_trace_at_the_very_end_is_seen() => Assert.Equal(2, Mojibake.Count("\uFFFD縺"));
}
