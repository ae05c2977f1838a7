using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class LongestCharacterRunTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new LongestCharacterRun().Of(Page.Of("ああ、😀😀😀。"));

        Assert.Equal(3, value);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_ruler_is_removed()
    {
        var value = new LongestCharacterRun().Of(Page.Of(new string('=', 200)));

        Assert.Equal(200, value);
        Assert.False(new Bounds { High = 199 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new LongestCharacterRun().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 199 }.Hold(value));
    }
}
