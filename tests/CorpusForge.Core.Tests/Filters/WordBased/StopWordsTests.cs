using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.WordBased;

namespace CorpusForge.Core.Tests.Filters.WordBased;

public sealed class StopWordsTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new StopWords().Of(Page.Of("私は本を読む。"));

        Assert.Equal(2, value);
        Assert.True(new Bounds { Low = value }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(value) }.Hold(value));
    }

    [Fact]
    public void A_list_is_removed()
    {
        var value = new StopWords().Of(Page.Of("東京、大阪、京都"));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 2 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new StopWords().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 2 }.Hold(value));
    }
}
