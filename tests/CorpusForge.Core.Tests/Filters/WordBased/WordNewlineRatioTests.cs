using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.WordBased;

namespace CorpusForge.Core.Tests.Filters.WordBased;

public sealed class WordNewlineRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new WordNewlineRatio().Of(Page.Of("私は本を読む。\n"));

        Assert.Equal(1.0 / 6, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_list_is_removed()
    {
        var value = new WordNewlineRatio().Of(Page.Of("雨\n風\n雪\n"));

        Assert.Equal(1, value);
        Assert.False(new Bounds { High = 0.3 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new WordNewlineRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.3 }.Hold(value));
    }
}
