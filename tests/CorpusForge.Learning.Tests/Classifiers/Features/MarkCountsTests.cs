using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Tests.Classifiers.Features;

public sealed class MarkCountsTests
{
    [Fact]
    public void Marks_of_selling_are_counted()
    {
        var marks = MarkCounts.Of("¥1,980が￥980円に!５０％OFF★★☆\n【1位】公式→サイトへ?\n３万円から");
        Assert.Equal((4, 1, 3, 2), (marks.Prices, marks.Percents, marks.Stars, marks.PriceLines));
        Assert.Equal((1, 1, 1, 1), (marks.Arrows, marks.Exclamations, marks.Questions, marks.CornerBrackets));
        Assert.Equal((11, 3), (marks.Digits, marks.Latin));
    }

    [Theory]
    [InlineData("円安と¥マーク")]
    [InlineData("円")]
    [InlineData("¥")]
    [InlineData("")]
    public void A_currency_beside_no_number_is_no_price(string text)
    {
        Assert.Equal(0, MarkCounts.Of(text).Prices);
        Assert.Equal(0, MarkCounts.Of(text).PriceLines);
    }

    [Theory]
    [InlineData("行きます。", 1, 0)]
    [InlineData("猫です\n", 1, 0)]
    [InlineData("行きません。", 1, 0)]
    [InlineData("猫だ。", 0, 1)]
    [InlineData("走る。赤い。", 0, 2)]
    [InlineData("体言止め。", 0, 0)]
    [InlineData("。\n", 0, 0)]
    [InlineData("です", 0, 0)]
    public void Endings_are_polite_or_plain(string text, int polite, int plain) =>
        Assert.Equal((polite, plain), (MarkCounts.Of(text).PoliteEndings, MarkCounts.Of(text).PlainEndings));
}
