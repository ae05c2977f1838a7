using CorpusForge.Japanese.Normalization;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Japanese.Tests.Normalization;

public sealed class WordFoldingTests
{
    [Theory]
    [InlineData("near  duplicates", "near duplicates")]
    [InlineData("ｎｅａｒ　duplicates\r\n are", "near duplicates are")]
    [InlineData("先生 と\n呼んで", "先生と呼んで")]
    [InlineData("Windows 版を Linux で", "Windows版をLinuxで")]
    [InlineData("ﾜｰﾌﾟﾛ PC", "ワープロPC")]
    [InlineData("안녕 하세요", "안녕 하세요")]
    [InlineData("  a\tb  ", "a b")]
    [InlineData("a \u200B b", "a b")]
    [InlineData("", "")]
    [InlineData(" \n", "")]
    public void One_space_stays_where_a_script_parts_words_by_spaces(string text, string expected) => Assert.Equal(expected, WordFolding.Fold(text));

    [Fact]
    public void Without_its_spaces_it_is_the_folded_text() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements("a", "é", " ", "\n", "　", "か", "漢", "。", "ﾊﾟ", "ﾞ", "㍻", "…", "𠮷", "😀", "\u200B", "각", "1")).Select(string.Concat).ToArbitrary(),
        text =>
        {
            var buffer = Array.Empty<char>();
            var length = WordFolding.Fold(text, ref buffer);
            Assert.Equal(WordFolding.Fold(text), new string(buffer, 0, length));
            Assert.Equal(TextFolding.Fold(text), WordFolding.Fold(text).Replace(" ", "", StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
