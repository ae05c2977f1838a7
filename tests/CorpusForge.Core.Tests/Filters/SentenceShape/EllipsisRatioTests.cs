using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.SentenceShape;

namespace CorpusForge.Core.Tests.Filters.SentenceShape;

public sealed class EllipsisRatioTests
{
    [Fact]
    public void Finished_sentences_are_kept()
    {
        var value = new EllipsisRatio().Of(Page.Of("終わった。続く。まだ続く。続きは…"));

        Assert.Equal(0.25, value, 12);
        Assert.True(new Bounds { High = 0.25 }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(0.25) }.Hold(value));
    }

    [Fact]
    public void Teasers_are_removed()
    {
        var value = new EllipsisRatio().Of(Page.Of("新商品が…\n続きは・\n以上。"));

        Assert.Equal(2.0 / 3, value, 12);
        Assert.False(new Bounds { High = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new EllipsisRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.5 }.Hold(value));
    }
}
