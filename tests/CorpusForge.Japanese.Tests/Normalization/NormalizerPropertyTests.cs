using System.Text;
using CorpusForge.Japanese.Normalization;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Japanese.Tests.Normalization;

public sealed class NormalizerPropertyTests
{
    private static readonly string[] Pieces =
    [
        "ア", "カ", "ﾞ", "ﾟ", "ｶ", "\u3099", "\u309A", "ー", "ｰ", "-", "−", "‐", "ッ", "ン", " ", "　", "\t", "\u00A0", "\n", "\r", "\r\n", "\u2028", "！", "！！！", "…", "・", "〜", "～", "①", "㈱",
        "㎡", "²", "½", "⼀", "\uFA19", "Ａ", "１", "a", "e", "\u0301", "\u0327", "\u200B", "\u200D", "\uFE0F", "\uFE00", "\u20E3", "👨", "👩", "❤", "\uD83D", "\uDE00", "\uD83C", "\uDB40\uDD00", "\uDB40\uDC67",
        "\uD87E\uDC04", "\uD835\uDC00", "\uD834\uDD5E", "\uD83E\uDFF0", "ᄀ", "ᅡ", "ᆨ", "ﾡ", "\uFDFA", "‼", "ǅ", "\u0385", "\u1FEE", "ああああああああ", "。", "、", "漢", "0", "\uFFFF", "\u0000", "（", "゛",
    ];

    private static readonly NormalizationRules[] Rules =
    [
        new(),
        new()
        {
            FullWidthLetters = Form.Keep, FullWidthSymbols = Form.Expand, Circled = Form.Expand, SquaredWords = Form.Keep, Superscripts = Form.Expand, Ellipsis = Form.Expand,
            CompatibilityIdeographs = Form.Keep, KeepVariationSelectors = true, KeepIdeographicSpace = true, KeepIndent = false, PunctuationRun = 1, CharacterRun = 4, BlankLines = 0,
            WaveDash = WaveDash.Keep, LongVowel = false,
        },
        new() { WaveDash = WaveDash.FullwidthTilde, PunctuationRun = 0, CharacterRun = 0, BlankLines = 5 },
    ];

    [Fact]
    public void Twice_is_once_and_pairs_stay_whole_for_soups_of_what_interacts() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithEndSize(50));

    [Fact]
    public void Twice_is_once_and_pairs_stay_whole_for_any_units() =>
        Prop.ForAll(Gen.Choose(0, char.MaxValue).Select(unit => (char)unit).ArrayOf().Select(units => new string(units)).ToArbitrary(), Holds)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(80));

    [Fact]
    public void Every_unit_of_the_basic_plane_has_one_form_that_grows_to_18_at_most()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var text = ((char)unit).ToString();
            Assert.All(Rules, rules =>
            {
                var normalizer = JapaneseNormalizer.Of(rules);
                var normal = normalizer.Normalize("あ" + text + "い");
                Assert.Equal(normal, normalizer.Normalize(normal));
                Assert.InRange(normal.Length, 2, 20);
            });
        }
    }

    [Fact]
    public void Marks_without_end_end() =>
        Assert.Equal(33, JapaneseNormalizer.Of(new() { CharacterRun = 0 }).Normalize("ん" + new string('\u0327', 100_000)).Length);

    private static bool Holds(string text) => Rules.All(rules =>
    {
        var normalizer = JapaneseNormalizer.Of(rules);
        var normal = normalizer.Normalize(text);
        return normal == normalizer.Normalize(normal) && IsSound(normal) && normal.Length <= (18 * text.Length);
    });

    private static bool IsSound(string text) => text.EnumerateRunes().Sum(rune => rune.Utf16SequenceLength) == text.Length
        && new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text) >= 0;
}
