using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Repetition;

namespace CorpusForge.Core.Tests.Filters.Repetition;

public sealed class Duplicate6GramRatioTests
{
    [Fact]
    public void One_phrase_again_is_kept()
    {
        var value = new Duplicate6GramRatio().Of(Page.Of("一二三四五六、一二三四五六"));

        Assert.Equal(2.0 / 8, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_that_repeats_itself_is_removed()
    {
        var value = new Duplicate6GramRatio().Of(Page.Of(string.Concat(Enumerable.Repeat("雨が降る。", 10))));

        Assert.Equal(1, value);
        Assert.False(new Bounds { High = 0.9 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new Duplicate6GramRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.9 }.Hold(value));
    }
}
