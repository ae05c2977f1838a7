using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.SentenceShape;

namespace CorpusForge.Core.Tests.Filters.SentenceShape;

public sealed class DuplicateSentenceCharacterRatioTests
{
    [Fact]
    public void A_refrain_is_kept()
    {
        var value = new DuplicateSentenceCharacterRatio().Of(Page.Of("雨。風が吹く。雨。"));

        Assert.Equal(2.0 / 9, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_that_repeats_itself_is_removed()
    {
        var value = new DuplicateSentenceCharacterRatio().Of(Page.Of("風が吹く。\n風が吹く。"));

        Assert.Equal(0.5, value, 12);
        Assert.False(new Bounds { High = 0.3 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new DuplicateSentenceCharacterRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.3 }.Hold(value));
    }
}
