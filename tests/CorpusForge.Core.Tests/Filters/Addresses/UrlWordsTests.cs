using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Addresses;

namespace CorpusForge.Core.Tests.Filters.Addresses;

public sealed class UrlWordsTests
{
    [Fact]
    public void A_plain_URL_is_kept()
    {
        var value = new UrlWords().Of(Page.At("https://www.essex.example/casino-royale-review"));

        Assert.Equal(1, value);
        Assert.True(new Bounds { High = 1 }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(1) }.Hold(value));
    }

    [Fact]
    public void A_URL_of_such_words_is_removed()
    {
        var value = new UrlWords().Of(Page.At("https://free-porn-sex.example/xxx"));

        Assert.Equal(3, value);
        Assert.False(new Bounds { High = 1 }.Hold(value));
    }

    [Fact]
    public void A_page_without_a_host_measures_0()
    {
        var value = new UrlWords().Of(Page.At(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 1 }.Hold(value));
    }
}
