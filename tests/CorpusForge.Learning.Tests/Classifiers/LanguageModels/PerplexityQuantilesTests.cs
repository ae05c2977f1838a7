using CorpusForge.Learning.Classifiers.LanguageModels.Models;

namespace CorpusForge.Learning.Tests.Classifiers.LanguageModels;

public sealed class PerplexityQuantilesTests
{
    [Theory]
    [InlineData(5, 0)]
    [InlineData(10, 0)]
    [InlineData(15, 0.25)]
    [InlineData(20, 0.5)]
    [InlineData(25, 0.75)]
    [InlineData(30, 1)]
    [InlineData(1e7, 1)]
    public void A_share_lies_between_the_pages_in_proportion(double perplexity, double share) =>
        Assert.Equal(share, PerplexityQuantiles.Of([30, 10, 20]).Share(perplexity), 1e-3);

    [Fact]
    public void Of_equal_pages_half_count() => Assert.Equal(0.5, PerplexityQuantiles.Of([10, 20, 20, 20, 30]).Share(20), 1e-3);

    [Fact]
    public void One_page_alone_tells_below_from_above()
    {
        var quantiles = PerplexityQuantiles.Of([10]);
        Assert.Equal((0, 0.5, 1), (quantiles.Share(9), quantiles.Share(10), quantiles.Share(11)));
    }

    [Fact]
    public void The_perplexity_of_a_share_is_the_inverse() => Assert.Equal(15, PerplexityQuantiles.Of([30, 10, 20]).Of(0.25), 1e-3);
}
