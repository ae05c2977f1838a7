using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class SymbolRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new SymbolRatio().Of(Page.Of("晴れ★です"));

        Assert.Equal(0.2, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void Decoration_is_removed()
    {
        var value = new SymbolRatio().Of(Page.Of("★☆★😀特価"));

        Assert.Equal(4.0 / 6, value, 12);
        Assert.False(new Bounds { High = 0.3 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new SymbolRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.3 }.Hold(value));
    }
}
