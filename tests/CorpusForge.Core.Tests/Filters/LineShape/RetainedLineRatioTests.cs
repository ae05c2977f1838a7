using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.LineShape;

namespace CorpusForge.Core.Tests.Filters.LineShape;

public sealed class RetainedLineRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new RetainedLineRatio().Of(Page.Of("雨が降る。\n風！"));

        Assert.Equal(1, value);
        Assert.True(new Bounds { Low = value }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(value) }.Hold(value));
    }

    [Fact]
    public void A_list_of_wards_is_removed()
    {
        var value = new RetainedLineRatio().Of(Page.Of(string.Concat(Enumerable.Repeat("北区・", 11)) + "。\n地図"));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new RetainedLineRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.5 }.Hold(value));
    }
}
