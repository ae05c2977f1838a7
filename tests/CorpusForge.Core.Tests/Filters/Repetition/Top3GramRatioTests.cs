using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Repetition;

namespace CorpusForge.Core.Tests.Filters.Repetition;

public sealed class Top3GramRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new Top3GramRatio().Of(Page.Of("雨が降り雨が降る"));

        Assert.Equal(2.0 / 6, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_of_one_sound_is_removed()
    {
        var value = new Top3GramRatio().Of(Page.Of("笑笑笑笑笑笑"));

        Assert.Equal(1, value);
        Assert.False(new Bounds { High = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new Top3GramRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.5 }.Hold(value));
    }
}
