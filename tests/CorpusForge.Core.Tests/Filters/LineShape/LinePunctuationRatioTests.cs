using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.LineShape;

namespace CorpusForge.Core.Tests.Filters.LineShape;

public sealed class LinePunctuationRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new LinePunctuationRatio().Of(Page.Of("雨。\n「風！」\n雪です\nrain."));

        Assert.Equal(0.75, value, 12);
        Assert.True(new Bounds { Low = value }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(value) }.Hold(value));
    }

    [Fact]
    public void A_menu_is_removed()
    {
        var value = new LinePunctuationRatio().Of(Page.Of("会社案内\n地図\n採用"));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.1 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new LinePunctuationRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.1 }.Hold(value));
    }
}
