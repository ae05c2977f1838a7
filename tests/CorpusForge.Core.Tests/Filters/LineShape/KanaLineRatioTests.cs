using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.LineShape;

namespace CorpusForge.Core.Tests.Filters.LineShape;

public sealed class KanaLineRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new KanaLineRatio().Of(Page.Of("雨が降る。\nｱﾒ\n2024\nﾃﾞｰﾀ"));

        Assert.Equal(0.75, value, 12);
        Assert.True(new Bounds { Low = value }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(value) }.Hold(value));
    }

    [Fact]
    public void A_table_is_removed()
    {
        var value = new KanaLineRatio().Of(Page.Of("東京\n2024\nOK"));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new KanaLineRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.5 }.Hold(value));
    }
}
