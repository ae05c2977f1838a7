using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class CurlyBracketsTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new CurlyBrackets().Of(Page.Of("（式は {x} です）"));

        Assert.Equal(2, value);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_script_is_removed()
    {
        var value = new CurlyBrackets().Of(Page.Of("if (x) { y(); } else { z(); }"));

        Assert.Equal(4, value);
        Assert.False(new Bounds { High = 3 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new CurlyBrackets().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 3 }.Hold(value));
    }
}
