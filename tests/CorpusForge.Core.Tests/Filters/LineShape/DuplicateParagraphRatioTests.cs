using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.LineShape;

namespace CorpusForge.Core.Tests.Filters.LineShape;

public sealed class DuplicateParagraphRatioTests
{
    [Fact]
    public void A_repeated_line_in_another_paragraph_is_kept()
    {
        var value = new DuplicateParagraphRatio().Of(Page.Of("雨\n風\n\n雨\n雪"));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_repeated_paragraph_is_removed()
    {
        var value = new DuplicateParagraphRatio().Of(Page.Of("雨\n風\n\n雨\n風"));

        Assert.Equal(0.5, value, 12);
        Assert.False(new Bounds { High = 0.3 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new DuplicateParagraphRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.3 }.Hold(value));
    }
}
