using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Addresses;

namespace CorpusForge.Core.Tests.Filters.Addresses;

public sealed class ListedTopLevelDomainTests
{
    [Fact]
    public void A_listed_domain_is_kept()
    {
        var value = new ListedTopLevelDomain().Of(Page.At("https://www.example.jp/"));

        Assert.Equal(1, value);
        Assert.True(new Bounds { Low = 1 }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(1) }.Hold(value));
    }

    [Fact]
    public void Another_is_removed()
    {
        var value = new ListedTopLevelDomain().Of(Page.At("https://www.example.ru/"));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 1 }.Hold(value));
    }

    [Fact]
    public void A_page_without_a_host_measures_0()
    {
        var value = new ListedTopLevelDomain().Of(Page.At(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 1 }.Hold(value));
    }
}
