using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.WordBased;

namespace CorpusForge.Core.Tests.Filters.WordBased;

public sealed class AlphabeticWordRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new AlphabeticWordRatio().Of(Page.Of("私は本を読む。"));

        Assert.Equal(1, value);
        Assert.True(new Bounds { Low = value }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(value) }.Hold(value));
    }

    [Fact]
    public void A_table_is_removed()
    {
        var value = new AlphabeticWordRatio().Of(Page.Of("1 2 3 本"));

        Assert.Equal(0.25, value, 12);
        Assert.False(new Bounds { Low = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new AlphabeticWordRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.5 }.Hold(value));
    }
}
