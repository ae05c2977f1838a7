using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Keywords;

namespace CorpusForge.Core.Tests.Filters.Keywords;

public sealed class AdultWordsTests
{
    [Fact]
    public void A_page_with_one_is_kept()
    {
        var value = new AdultWords().Of(Page.Of("映画を見た。アダルトスクールとエロ"));

        Assert.Equal(1, value);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_of_them_is_removed()
    {
        var value = new AdultWords().Of(Page.Of("人妻と巨乳のアダルト動画、人妻"));

        Assert.Equal(4, value);
        Assert.False(new Bounds { High = 2 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new AdultWords().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 2 }.Hold(value));
    }
}
