using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.SentenceShape;

namespace CorpusForge.Core.Tests.Filters.SentenceShape;

public sealed class MeanSentenceLengthTests
{
    [Fact]
    public void Whole_sentences_are_kept()
    {
        var value = new MeanSentenceLength().Of(Page.Of("吾輩は猫である。名前はまだない。"));

        Assert.Equal(8, value, 12);
        Assert.True(new Bounds { Low = 8, High = 8 }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(8) }.Hold(value));
    }

    [Fact]
    public void A_menu_is_removed()
    {
        var value = new MeanSentenceLength().Of(Page.Of("会社\n商品一覧\n地図"));

        Assert.Equal(8.0 / 3, value, 12);
        Assert.False(new Bounds { Low = 3 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new MeanSentenceLength().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 3 }.Hold(value));
    }
}
