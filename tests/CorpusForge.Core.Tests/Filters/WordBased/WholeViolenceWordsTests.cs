using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.WordBased;

namespace CorpusForge.Core.Tests.Filters.WordBased;

public sealed class WholeViolenceWordsTests
{
    [Fact]
    public void A_page_with_one_is_kept()
    {
        var value = new WholeViolenceWords().Of(Page.Of("虐殺の歴史を学ぶ。"));

        Assert.Equal(1, value);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_of_them_is_removed()
    {
        var value = new WholeViolenceWords().Of(Page.Of("拷問と虐殺、処刑"));

        Assert.Equal(3, value);
        Assert.False(new Bounds { High = 1 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new WholeViolenceWords().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 1 }.Hold(value));
    }
}
