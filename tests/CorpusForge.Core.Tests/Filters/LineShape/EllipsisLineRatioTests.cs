using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.LineShape;

namespace CorpusForge.Core.Tests.Filters.LineShape;

public sealed class EllipsisLineRatioTests
{
    [Fact]
    public void Finished_lines_are_kept()
    {
        var value = new EllipsisLineRatio().Of(Page.Of("雨が降る。\n風が…\n雪。\n晴れ。"));

        Assert.Equal(0.25, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void Teasers_are_removed()
    {
        var value = new EllipsisLineRatio().Of(Page.Of("新商品が...\n続きは…"));

        Assert.Equal(1, value);
        Assert.False(new Bounds { High = 0.3 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new EllipsisLineRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.3 }.Hold(value));
    }
}
