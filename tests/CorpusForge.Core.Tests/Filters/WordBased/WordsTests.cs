using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.WordBased;

namespace CorpusForge.Core.Tests.Filters.WordBased;

public sealed class WordsTests
{
    [Fact]
    public void A_page_of_enough_words_is_kept()
    {
        var value = new Words().Of(Page.Of("私は本を読む。"));

        Assert.Equal(5, value);
        Assert.True(new Bounds { Low = value }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(value) }.Hold(value));
    }

    [Fact]
    public void A_stub_is_removed()
    {
        var value = new Words().Of(Page.Of("雨。"));

        Assert.Equal(1, value);
        Assert.False(new Bounds { Low = 5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new Words().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 5 }.Hold(value));
    }
}
