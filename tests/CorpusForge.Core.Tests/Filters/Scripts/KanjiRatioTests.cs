using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class KanjiRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new KanjiRatio().Of(Page.Of("雨が降る日。𠮷"));

        Assert.Equal(4.0 / 7, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_list_of_names_is_removed()
    {
        var value = new KanjiRatio().Of(Page.Of("東京都千代田区と"));

        Assert.Equal(7.0 / 8, value, 12);
        Assert.False(new Bounds { High = 0.8 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new KanjiRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.8 }.Hold(value));
    }
}
