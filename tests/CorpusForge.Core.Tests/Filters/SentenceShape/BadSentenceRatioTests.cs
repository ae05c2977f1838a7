using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.SentenceShape;

namespace CorpusForge.Core.Tests.Filters.SentenceShape;

public sealed class BadSentenceRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new BadSentenceRatio().Of(Page.Of("今日は雨が降る。はい。"));

        Assert.Equal(0.5, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_table_is_removed()
    {
        var value = new BadSentenceRatio().Of(Page.Of("東京都千代田区 1-2-3\nTEL 03-0000-0000"));

        Assert.Equal(1, value);
        Assert.False(new Bounds { High = 0.6 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new BadSentenceRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.6 }.Hold(value));
    }
}
