using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Addresses;

namespace CorpusForge.Core.Tests.Filters.Addresses;

public sealed class ExcludedHostTests
{
    [Fact]
    public void Another_host_is_kept()
    {
        var value = new ExcludedHost().Of(Page.At("https://not5ch.net/"));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0 }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(0) }.Hold(value));
    }

    [Fact]
    public void A_host_below_one_is_removed()
    {
        var value = new ExcludedHost().Of(Page.At("https://ja.wikipedia.org/wiki/x"));

        Assert.Equal(1, value);
        Assert.False(new Bounds { High = 0 }.Hold(value));
    }

    [Fact]
    public void A_page_without_a_host_measures_0()
    {
        var value = new ExcludedHost().Of(Page.At(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0 }.Hold(value));
    }
}
