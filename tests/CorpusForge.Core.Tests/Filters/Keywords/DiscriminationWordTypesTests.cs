using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Keywords;

namespace CorpusForge.Core.Tests.Filters.Keywords;

public sealed class DiscriminationWordTypesTests
{
    [Fact]
    public void A_page_with_one_is_kept()
    {
        var value = new DiscriminationWordTypes().Of(Page.Of("「土人」という語の歴史。"));

        Assert.Equal(1, value);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_of_them_is_removed()
    {
        var value = new DiscriminationWordTypes().Of(Page.Of("めくら、つんぼ、めくら"));

        Assert.Equal(2, value);
        Assert.False(new Bounds { High = 1 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new DiscriminationWordTypes().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 1 }.Hold(value));
    }
}
