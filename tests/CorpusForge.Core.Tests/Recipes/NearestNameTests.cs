using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Core.Tests.Recipes;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["hiragana-ratio", "katakana-ratio", "characters", "near"];

    [Theory]
    [InlineData("hiragana-raito", "hiragana-ratio")]
    [InlineData("HiraganaRatio", "hiragana-ratio")]
    [InlineData("hiragana_ratio", "hiragana-ratio")]
    [InlineData("katakana", "katakana-ratio")]
    [InlineData("nera", "near")]
    public void A_slip_finds_the_name_it_means(string found, string expected) => Assert.Equal(expected, NearestName.Of(found, Known));

    [Theory]
    [InlineData("kanji-ratio")]
    [InlineData("far")]
    [InlineData("")]
    public void Another_word_finds_none(string found) => Assert.Null(NearestName.Of(found, Known));

    [Fact]
    public void A_very_long_name_finds_none() => Assert.Null(NearestName.Of(new string('n', 1 << 20), Known));

    [Theory]
    [InlineData("lwo", "low", 1)]
    [InlineData("low", "low", 0)]
    [InlineData("", "low", 3)]
    [InlineData("ca", "abc", 3)]
    public void Swapped_neighbours_are_one_edit(string left, string right, int expected) =>
        Assert.Equal(expected, NearestName.Distance(left, right));
}
