using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class ReplacementRatioTests
{
    [Fact]
    public void A_page_with_one_lost_character_is_kept()
    {
        var value = new ReplacementRatio().Of(Page.Of("文字\uFFFDです。"));

        Assert.Equal(1.0 / 6, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_in_a_wrong_charset_is_removed()
    {
        var value = new ReplacementRatio().Of(Page.Of("\uFFFD\uFFFDと\uFFFD"));

        Assert.Equal(0.75, value, 12);
        Assert.False(new Bounds { High = 0.2 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new ReplacementRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.2 }.Hold(value));
    }
}
