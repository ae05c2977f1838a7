using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.WordBased;

namespace CorpusForge.Core.Tests.Filters.WordBased;

public sealed class NounRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new NounRatio().Of(Page.Of("私は本を読む。"));

        Assert.Equal(0.4, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_list_of_nouns_is_removed()
    {
        var value = new NounRatio().Of(Page.Of("東京、大阪、京都、新聞と"));

        Assert.Equal(0.8, value, 12);
        Assert.False(new Bounds { High = 0.79 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new NounRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.79 }.Hold(value));
    }
}
