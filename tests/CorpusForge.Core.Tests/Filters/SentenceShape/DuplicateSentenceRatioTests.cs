using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.SentenceShape;

namespace CorpusForge.Core.Tests.Filters.SentenceShape;

public sealed class DuplicateSentenceRatioTests
{
    [Fact]
    public void A_refrain_is_kept()
    {
        var value = new DuplicateSentenceRatio().Of(Page.Of("雨。風。雨。雪。"));

        Assert.Equal(0.25, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_that_repeats_itself_is_removed()
    {
        var value = new DuplicateSentenceRatio().Of(Page.Of("雨。雨。\n雨。"));

        Assert.Equal(2.0 / 3, value, 12);
        Assert.False(new Bounds { High = 0.3 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new DuplicateSentenceRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.3 }.Hold(value));
    }
}
