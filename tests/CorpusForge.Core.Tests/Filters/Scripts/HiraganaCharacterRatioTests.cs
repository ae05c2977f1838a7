using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class HiraganaCharacterRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new HiraganaCharacterRatio().Of(Page.Of("こゝは town"));

        Assert.Equal(3.0 / 8, value, 12);
        Assert.True(new Bounds { Low = value }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(value) }.Hold(value));
    }

    [Fact]
    public void A_catalogue_is_removed()
    {
        var value = new HiraganaCharacterRatio().Of(Page.Of("iPhone 15 ケースの店"));

        Assert.Equal(1.0 / 15, value, 12);
        Assert.False(new Bounds { Low = 0.1 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new HiraganaCharacterRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.1 }.Hold(value));
    }
}
