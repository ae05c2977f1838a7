using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.WordBased;

namespace CorpusForge.Core.Tests.Filters.WordBased;

public sealed class WordTop4GramRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new WordTop4GramRatio().Of(Page.Of("これはペンです。それは本である。"));

        Assert.Equal(10.0 / 16, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_that_repeats_itself_is_removed()
    {
        var value = new WordTop4GramRatio().Of(Page.Of(string.Concat(Enumerable.Repeat("雨の日。", 10))));

        Assert.Equal(70.0 / 40, value, 12);
        Assert.False(new Bounds { High = 0.7 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new WordTop4GramRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.7 }.Hold(value));
    }
}
