using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Tests.Classifiers.Features;

public sealed class CharacterFoldingTests
{
    [Theory]
    [InlineData('Ａ', 'a')]
    [InlineData('A', 'a')]
    [InlineData('１', '0')]
    [InlineData('9', '0')]
    [InlineData('ｱ', 'ア')]
    [InlineData('！', '!')]
    [InlineData('Ж', 'ж')]
    [InlineData('㍿', '㍿')]
    [InlineData('漢', '漢')]
    [InlineData('\ud83d', '\ud83d')]
    [InlineData('\uFFFF', '\uFFFF')]
    [InlineData('　', CharacterFolding.Break)]
    [InlineData('\n', CharacterFolding.Break)]
    [InlineData('\0', CharacterFolding.Break)]
    [InlineData('\u200D', CharacterFolding.Break)]
    public void A_unit_folds_to_one_unit(char unit, char folded) => Assert.Equal(folded, CharacterFolding.Of(unit));

    [Fact]
    public void What_is_folded_is_folded_no_further() =>
        Assert.DoesNotContain(Enumerable.Range(0, char.MaxValue + 1), unit => CharacterFolding.Of(CharacterFolding.Of((char)unit)) != CharacterFolding.Of((char)unit));
}
