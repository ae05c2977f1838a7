using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.LineShape;

namespace CorpusForge.Core.Tests.Filters.LineShape;

public sealed class DuplicateLineRatioTests
{
    [Fact]
    public void Lines_that_differ_are_kept()
    {
        var value = new DuplicateLineRatio().Of(Page.Of("一\n二\n三\n一"));

        Assert.Equal(0.25, value, 12);
        Assert.True(new Bounds { High = 0.25 }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(0.25) }.Hold(value));
    }

    [Fact]
    public void Repeated_lines_are_removed()
    {
        var value = new DuplicateLineRatio().Of(Page.Of("もっと見る\nもっと見る\n\nもっと見る"));

        Assert.Equal(2.0 / 3, value, 12);
        Assert.False(new Bounds { High = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new DuplicateLineRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.5 }.Hold(value));
    }
}
