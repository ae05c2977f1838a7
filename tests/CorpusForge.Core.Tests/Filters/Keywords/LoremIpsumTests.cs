using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Keywords;

namespace CorpusForge.Core.Tests.Filters.Keywords;

public sealed class LoremIpsumTests
{
    [Fact]
    public void A_page_about_them_is_kept()
    {
        var value = new LoremIpsum().Of(Page.Of("ダミーテキストとは何か。"));

        Assert.Equal(1, value);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_template_is_removed()
    {
        var value = new LoremIpsum().Of(Page.Of("Lorem ipsum dolor sit amet, ダミーテキスト"));

        Assert.Equal(3, value);
        Assert.False(new Bounds { High = 2 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new LoremIpsum().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 2 }.Hold(value));
    }
}
