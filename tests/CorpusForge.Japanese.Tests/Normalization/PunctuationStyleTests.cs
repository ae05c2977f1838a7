using CorpusForge.Japanese.Normalization;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Japanese.Tests.Normalization;

public sealed class PunctuationStyleTests
{
    [Theory]
    [InlineData("山へ行き，川で釣った．楽しかった．", "山へ行き、川で釣った。楽しかった。")]
    [InlineData("山へ行き，川で釣った。楽しかった。", "山へ行き、川で釣った。楽しかった。")]
    [InlineData("価格は12，345円，図はＦｉｇ．１と１２．５です．", "価格は12，345円、図はＦｉｇ．１と１２．５です。")]
    [InlineData("1．はじめに\nＡ．用語\n方法は次のとおり．", "1．はじめに\nＡ．用語\n方法は次のとおり。")]
    [InlineData("使うのはGPU．速い．", "使うのはGPU。速い。")]
    [InlineData("Ｎｏ．　5は，よい，例．", "Ｎｏ．　5は、よい、例。")]
    [InlineData("曲は「You， my love」，です．", "曲は「You， my love」、です。")]
    public void Commas_and_stops_that_are_the_majority_become_those_of_Japanese(string text, string unified) =>
        Assert.Equal(unified, PunctuationStyle.Unify(text));

    [Theory]
    [InlineData("山へ、川へ、海へ，行った。空も．見た。")]
    [InlineData("12，345と１．５")]
    [InlineData("山、川。")]
    [InlineData("")]
    public void A_text_that_writes_more_of_the_others_is_the_same_instance(string text) => Assert.Same(text, PunctuationStyle.Unify(text));

    [Fact]
    public void Twice_is_once_and_the_length_stays() =>
        Prop.ForAll(Gen.Elements("，", "．", "、", "。", "a", "１", " ", "\n", "字", "\uD83D").ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var unified = PunctuationStyle.Unify(text);
            return unified.Length == text.Length && PunctuationStyle.Unify(unified) == unified;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
}
