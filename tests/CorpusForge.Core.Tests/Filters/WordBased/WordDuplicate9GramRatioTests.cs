using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.WordBased;

namespace CorpusForge.Core.Tests.Filters.WordBased;

public sealed class WordDuplicate9GramRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new WordDuplicate9GramRatio().Of(Page.Of("私は本を読む。彼は手紙を書く。"));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_that_repeats_itself_is_removed()
    {
        var value = new WordDuplicate9GramRatio().Of(Page.Of(string.Concat(Enumerable.Repeat("私は本を読む。", 4))));

        Assert.Equal(21.0 / 28, value, 12);
        Assert.False(new Bounds { High = 0.25 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new WordDuplicate9GramRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.25 }.Hold(value));
    }
}
