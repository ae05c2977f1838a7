using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class CharactersPerKutenTests
{
    [Fact]
    public void Sentences_that_end_are_kept()
    {
        var value = new CharactersPerKuten().Of(Page.Of("雨が降る。風が吹く。"));

        Assert.Equal(5, value);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_without_kuten_is_removed()
    {
        var value = new CharactersPerKuten().Of(Page.Of("雨が降る 風が吹く"));

        Assert.Equal(1_000_000, value);
        Assert.False(new Bounds { High = 100 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new CharactersPerKuten().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 100 }.Hold(value));
    }
}
