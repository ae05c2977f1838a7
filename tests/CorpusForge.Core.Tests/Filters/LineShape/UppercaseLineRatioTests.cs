using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.LineShape;

namespace CorpusForge.Core.Tests.Filters.LineShape;

public sealed class UppercaseLineRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new UppercaseLineRatio().Of(Page.Of("NHKのニュース。\nTOP"));

        Assert.Equal(0.5, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_menu_is_removed()
    {
        var value = new UppercaseLineRatio().Of(Page.Of("HOME\nABOUT\nＣＡＲＴ"));

        Assert.Equal(1, value);
        Assert.False(new Bounds { High = 0.6 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new UppercaseLineRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.6 }.Hold(value));
    }
}
