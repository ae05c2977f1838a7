using System.Globalization;
using System.Text;
using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Japanese.Tests.Normalization;

public sealed class ComparisonTextTests
{
    [Theory]
    [InlineData("日本で一番高い山は？", "日本で一番高い山は")]
    [InlineData("ＣＰＵ、ﾊﾞｲﾄ・カ゛", "cpuばいとが")]
    [InlineData("サーバー サ－バ－", "さばさば")]
    [InlineData("ジョン・スミス　ジョン スミス", "じょんすみすじょんすみす")]
    [InlineData("㍻元年、１½㎏", "平成元年112kg")]
    [InlineData("か\u3099き\u3099 ガ", "がぎが")]
    [InlineData("葛\U000E0100城 𠮷野家", "葛城𠮷野家")]
    [InlineData("\uD800あ\uDC00い\uFFFF", "あい")]
    [InlineData("「」、。！＋＝\r\n\t", "")]
    [InlineData("", "")]
    public void Letters_in_one_writing_are_left(string text, string expected) => Assert.Equal(expected, Letters(text).Units.ToString());

    [Fact]
    public void Width_form_keeps_punctuation_and_case()
    {
        var read = new ComparisonText(ComparisonForm.Width);
        read.Read("ＣＰＵ、カﾞｽ。");

        Assert.Equal("CPU、ガス。", read.Units.ToString());
    }

    [Fact]
    public void Every_unit_is_made_of_the_place_it_names()
    {
        var random = new Random(5);
        string[] pieces = ["ア", "か", "ﾞ", "ｶ", "ﾟ", "゛", "。", " ", "\n", "Ａ", "z", "９", "㍻", "㌔", "漢", "𠮷", "é", "e\u0301", "ー", "・", "\u3099", "한", "\u1112\u1161\u11AB", "\uD800", "½", "\u200B"];
        var read = new ComparisonText(ComparisonForm.Letters);
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            read.Read(text);
            var end = 0;
            for (var at = 0; at < read.Count;)
            {
                var (start, stop) = (read.Starts[at], read.Ends[at]);
                var same = at;
                while (same < read.Count && read.Starts[same] == start)
                {
                    same++;
                }

                Assert.True(start >= end && stop > start && stop <= text.Length, text);
                Assert.Equal(Letters(text[start..stop]).Units.ToString(), read.Units[at..same].ToString());
                (at, end) = (same, stop);
            }
        }
    }

    [Fact]
    public void Letters_are_those_of_the_normalized_text()
    {
        var random = new Random(6);
        string[] pieces = ["ア", "か", "ｶ", "ｶﾞ", "ﾊﾟ", "は\u3099", "。", " ", "Ａ", "９", "㍻", "漢", "𠮷", "e\u0301", "・", "\u1112\u1161\u11AB"];
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));

            Assert.Equal(Slowly(text), Letters(text).Units.ToString());
        }
    }

    private static ComparisonText Letters(string text)
    {
        var read = new ComparisonText(ComparisonForm.Letters);
        read.Read(text);
        return read;
    }

    private static string Slowly(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes()
        .Where(rune => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
        .Select(rune => rune.Value is >= 'ァ' and <= 'ヶ' ? new Rune(rune.Value - 0x60) : rune));
}
