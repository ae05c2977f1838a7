using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.LineShape;

namespace CorpusForge.Core.Tests.Filters.LineShape;

public sealed class NewlineRatioTests
{
    [Fact]
    public void Paragraphs_are_kept()
    {
        var value = new NewlineRatio().Of(Page.Of("雨が降る。\n風。"));

        Assert.Equal(0.125, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_list_is_removed()
    {
        var value = new NewlineRatio().Of(Page.Of("雨\n風\n雪\n"));

        Assert.Equal(0.5, value, 12);
        Assert.False(new Bounds { High = 0.2 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new NewlineRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.2 }.Hold(value));
    }
}
