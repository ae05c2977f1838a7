using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.WordBased;

namespace CorpusForge.Core.Tests.Filters.WordBased;

public sealed class WordHashRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new WordHashRatio().Of(Page.Of("私は本を読む。#"));

        Assert.Equal(0.2, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void Tags_are_removed()
    {
        var value = new WordHashRatio().Of(Page.Of("#雨 #風"));

        Assert.Equal(1, value);
        Assert.False(new Bounds { High = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new WordHashRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.5 }.Hold(value));
    }
}
