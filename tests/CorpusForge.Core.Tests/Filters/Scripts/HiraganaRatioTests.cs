using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class HiraganaRatioTests
{
    [Fact]
    public void Prose_with_particles_is_kept()
    {
        var value = new HiraganaRatio().Of(Page.Of("山にのぼる"));

        Assert.Equal(0.8, value, 12);
        Assert.True(new Bounds { Low = 0.8 }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(0.8) }.Hold(value));
    }

    [Fact]
    public void A_list_of_nouns_is_removed()
    {
        var value = new HiraganaRatio().Of(Page.Of("東京都港区、の大阪府京都"));

        Assert.Equal(1.0 / 12, value, 12);
        Assert.False(new Bounds { Low = 0.2 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new HiraganaRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.2 }.Hold(value));
    }
}
