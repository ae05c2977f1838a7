using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.LineShape;

namespace CorpusForge.Core.Tests.Filters.LineShape;

public sealed class VeryShortLineRatioTests
{
    [Fact]
    public void Paragraphs_are_kept()
    {
        var value = new VeryShortLineRatio().Of(Page.Of("一二三四五六七八九十百\n一二三四五六七八九十"));

        Assert.Equal(0.5, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_menu_is_removed()
    {
        var value = new VeryShortLineRatio().Of(Page.Of("会社案内\n地図\n採用"));

        Assert.Equal(1, value);
        Assert.False(new Bounds { High = 0.6 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new VeryShortLineRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.6 }.Hold(value));
    }
}
