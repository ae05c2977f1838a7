using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class StopWordRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new StopWordRatio().Of(Page.Of("私は本を読む"));

        Assert.Equal(2.0 / 6, value, 12);
        Assert.True(new Bounds { Low = value }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(value) }.Hold(value));
    }

    [Fact]
    public void A_list_of_nouns_is_removed()
    {
        var value = new StopWordRatio().Of(Page.Of("東京 大阪 京都 名古屋"));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.05 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new StopWordRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.05 }.Hold(value));
    }
}
