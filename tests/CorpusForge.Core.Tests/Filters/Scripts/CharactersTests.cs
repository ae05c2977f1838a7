using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class CharactersTests
{
    [Fact]
    public void A_page_of_enough_characters_is_kept()
    {
        var value = new Characters().Of(Page.Of("吾輩は猫である。\n名前は𠮷。"));

        Assert.Equal(14, value, 12);
        Assert.True(new Bounds { Low = 14 }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(14) }.Hold(value));
    }

    [Fact]
    public void A_stub_is_removed()
    {
        var value = new Characters().Of(Page.Of("準備中"));

        Assert.Equal(3, value, 12);
        Assert.False(new Bounds { Low = 4 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new Characters().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 4 }.Hold(value));
    }
}
