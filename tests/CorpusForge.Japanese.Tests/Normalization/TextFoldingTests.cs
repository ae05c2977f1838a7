using System.Globalization;
using System.Text;
using CorpusForge.Japanese.Normalization;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Japanese.Tests.Normalization;

/// <summary>NFKC is UAX #15; the runtime's own normalisation is the reference.</summary>
public sealed class TextFoldingTests
{
    // Where normalisation is not the identity: Latin, half-width forms, kana and their marks, jamo, compatibility kanji, marks of other
    // scripts, and beyond the basic plane.
    private static readonly string[] Telling =
    [
        "ｶﾞ", "ﾊﾟ", "ﾞ", "ﾟ", "ｱ", "が", "か\u3099", "は\u309A", "゛", "㍻", "㈱", "①", "㌔", "Ａ", "１", "　", "\u00A0", "\u200B", "\u200D", "\uFEFF", "\u00AD",
        "é", "e\u0301", "ﬁ", "Å", "各\uFE00", "神", "\uFA19", "豈", "각", "가\u11A8", "\u1100\u1161\u11A8", "ﾡ", "𝐀", "𝟗", "🄀", "🈁", "👨‍👩‍👧", "\U0002F800", "𠮷",
        "\U00011099\U000110BA", "\U0001D15E", "\n", "\r", "\t", "\0", "\u0085", "\u2028", "\u0948", "\u0DD9\u0DCA", "\u0E33", "\u0F71\u0F72", "ー", "～", "〜",
    ];

    private static readonly Arbitrary<string> Texts = Gen.ArrayOf(Gen.Frequency(
        (4, Gen.Elements(Telling)),
        (3, Gen.Choose(0x20, 0x2FFFF).Where(IsSound).Select(char.ConvertFromUtf32)),
        (3, Gen.Choose(0x3040, 0x9FFF).Select(char.ConvertFromUtf32))))
        .Select(string.Concat).ToArbitrary();

    [Fact]
    public void A_folded_text_is_its_nfkc_without_white_space_and_controls() =>
        Prop.ForAll(Texts, text => TextFolding.Fold(text) == Reference(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Each_character_folds_to_its_own_nfkc()
    {
        for (var value = 0; value <= 0x2FFFF; value++)
        {
            if (IsSound(value))
            {
                var text = char.ConvertFromUtf32(value);
                Assert.True(Reference(text) == TextFolding.Fold(text), $"U+{value:X4}");
            }
        }
    }

    [Fact]
    public void Folding_needs_no_more_than_the_buffer_it_grows() => Prop.ForAll(Texts, text =>
    {
        var buffer = new char[1];
        var length = TextFolding.Fold(text, ref buffer);
        return buffer.AsSpan(0, length).SequenceEqual(Reference(text));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("ｶﾞｷﾞｸﾞ", "ガギグ")]
    [InlineData("ﾊﾟﾋﾟ ｳﾞ", "パピヴ")]
    [InlineData("ﾜｰﾌﾟﾛ", "ワープロ")]
    [InlineData("か\u3099", "が")]
    [InlineData("ｱﾞ", "ア\u3099")]
    [InlineData("Ｃ＃　１０．０", "C#10.0")]
    [InlineData("㈱①㍻", "(株)1平成")]
    [InlineData("行\r\n\t 末\u200B", "行末")]
    [InlineData("𝐀𝟗", "A9")]
    [InlineData("", "")]
    public void Widths_and_sound_marks_become_one_form(string text, string expected) => Assert.Equal(expected, TextFolding.Fold(text));

    [Theory]
    [InlineData("\uD840")]
    [InlineData("\uDC00\uD840")]
    [InlineData("a\uD83D")]
    [InlineData("\uDE00ｶﾞ")]
    [InlineData("\uFFFE\uFFFF\uFDD0")]
    [InlineData("ｶﾞ\uFFFF")]
    [InlineData("\U0001FFFE\U0010FFFF")]
    [InlineData("ｶﾞ\U0001FFFF")]
    public void What_is_broken_does_not_throw(string text) => Assert.NotEmpty(TextFolding.Fold(text));

    [Theory]
    [InlineData("\uD840")]
    [InlineData("\uDC00")]
    [InlineData("\uFFFF")]
    [InlineData("\uFDD0")]
    public void What_is_broken_folds_the_same_whatever_stands_beside_it(string broken) =>
        Assert.Equal(TextFolding.Fold(broken) + "ガ", TextFolding.Fold(broken + "ｶﾞ"));

    private static bool IsSound(int value) => value is < 0xD800 or > 0xDFFF && value is < 0xFDD0 or > 0xFDEF && (value & 0xFFFE) != 0xFFFE
        && value is < 0xD800 or > 0xDFFF;

    private static string Reference(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(unit =>
        !char.IsWhiteSpace(unit) && char.GetUnicodeCategory(unit) is not (UnicodeCategory.Control or UnicodeCategory.Format)));
}
