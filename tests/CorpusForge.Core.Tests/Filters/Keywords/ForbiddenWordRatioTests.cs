using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Keywords;

namespace CorpusForge.Core.Tests.Filters.Keywords;

public sealed class ForbiddenWordRatioTests
{
    [Fact]
    public void A_page_with_one_is_kept()
    {
        var value = new ForbiddenWordRatio().Of(Page.Of("「土人」という語の歴史。"));

        Assert.Equal(2.0 / 10, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_of_them_is_removed()
    {
        var value = new ForbiddenWordRatio().Of(Page.Of("巨乳、死ね、めくら"));

        Assert.Equal(7.0 / 9, value, 12);
        Assert.False(new Bounds { High = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new ForbiddenWordRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.5 }.Hold(value));
    }
}
