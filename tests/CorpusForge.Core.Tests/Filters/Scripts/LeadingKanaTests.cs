using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class LeadingKanaTests
{
    [Fact]
    public void A_page_that_begins_in_Japanese_is_kept()
    {
        var value = new LeadingKana().Of(Page.Of("Tea は茶"));

        Assert.Equal(1, value);
        Assert.True(new Bounds { Low = value }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_that_begins_otherwise_is_removed()
    {
        var value = new LeadingKana().Of(Page.Of(new string('a', 50) + "あ"));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 1 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new LeadingKana().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 1 }.Hold(value));
    }
}
