using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.WordBased;

namespace CorpusForge.Core.Tests.Filters.WordBased;

public sealed class WholeForbiddenWordRatioTests
{
    [Fact]
    public void A_page_with_one_is_kept()
    {
        var value = new WholeForbiddenWordRatio().Of(Page.Of("「土人」という語の歴史。"));

        Assert.Equal(2.0 / 10, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_of_them_is_removed()
    {
        var value = new WholeForbiddenWordRatio().Of(Page.Of("土人と白痴"));

        Assert.Equal(0.8, value, 12);
        Assert.False(new Bounds { High = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new WholeForbiddenWordRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.5 }.Hold(value));
    }
}
