using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.WordBased;

namespace CorpusForge.Core.Tests.Filters.WordBased;

public sealed class WordShortLineRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new WordShortLineRatio().Of(Page.Of("私は本を読む。\n雨"));

        Assert.Equal(0.5, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_menu_is_removed()
    {
        var value = new WordShortLineRatio().Of(Page.Of("地図\n雨、風\n\n採用"));

        Assert.Equal(1, value);
        Assert.False(new Bounds { High = 0.6 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new WordShortLineRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.6 }.Hold(value));
    }
}
