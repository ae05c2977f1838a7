using CorpusForge.Core.Transforms;
using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Core.Tests.Transforms;

public sealed class NormalizeTests
{
    [Fact]
    public void Title_and_text_are_written_in_one_form()
    {
        var page = Draft.After(new Normalize(), "　ｶﾞﾗｽのＡ４判。", "ＡＢＣの　日記");

        Assert.Equal(("ガラスのA4判。", "ABCの 日記"), (page.Text, page.Title));
    }

    [Fact]
    public void A_normal_text_stays() => Draft.Stays(new Normalize(), "ガラスのA4判です。\n①から始めます…。");

    [Fact]
    public void Its_defaults_are_those_of_the_rules() =>
        Assert.Equal(JapaneseNormalizer.Of(new()).Normalize("①㈱²…～Ａ（　"), Draft.After(new Normalize(), "①㈱²…～Ａ（　").Text);

    [Fact]
    public void Every_setting_reaches_the_rules()
    {
        var all = new Normalize
        {
            WaveDash = WaveDash.FullwidthTilde, LongVowel = false, FullWidthLetters = Form.Keep, FullWidthSymbols = Form.Expand, Circled = Form.Expand, SquaredWords = Form.Keep,
            Superscripts = Form.Expand, Ellipsis = Form.Expand, CompatibilityIdeographs = Form.Keep, KeepVariationSelectors = true, KeepIdeographicSpace = true, KeepIndent = false,
            PunctuationRun = 1, CharacterRun = 2, BlankLines = 0,
        };

        Assert.Equal(
            "～\nコ-\nＡ\n(\n1\n㈱\n2\n.\n\uFA19\n葛\uDB40\uDD00\n東　京\nif\n!\nああ",
            Draft.After(all, "〜\nコ-\nＡ\n（\n①\n㈱\n²\n…\n\uFA19\n葛\uDB40\uDD00\n東　京\n  if\n！！\n\nあああ").Text);
    }
}
