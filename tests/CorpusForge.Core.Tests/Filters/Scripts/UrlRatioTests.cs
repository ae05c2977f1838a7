using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class UrlRatioTests
{
    [Fact]
    public void Prose_with_a_link_is_kept()
    {
        var value = new UrlRatio().Of(Page.Of("詳しくは http://a.jp/ を見る。"));

        Assert.Equal(12.0 / 22, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_list_of_links_is_removed()
    {
        var value = new UrlRatio().Of(Page.Of("http://a.jp/\nhttps://b.jp/x"));

        Assert.Equal(26.0 / 27, value, 12);
        Assert.False(new Bounds { High = 0.8 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new UrlRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.8 }.Hold(value));
    }
}
