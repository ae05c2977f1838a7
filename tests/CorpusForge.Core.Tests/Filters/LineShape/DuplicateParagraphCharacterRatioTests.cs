using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.LineShape;

namespace CorpusForge.Core.Tests.Filters.LineShape;

public sealed class DuplicateParagraphCharacterRatioTests
{
    [Fact]
    public void A_short_paragraph_again_is_kept()
    {
        var value = new DuplicateParagraphCharacterRatio().Of(Page.Of("雨\n\n風が吹く\n\n雨"));

        Assert.Equal(1.0 / 6, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_repeated_paragraph_is_removed()
    {
        var value = new DuplicateParagraphCharacterRatio().Of(Page.Of("雨が降る\n風\n\n雨が降る\n風"));

        Assert.Equal(0.5, value, 12);
        Assert.False(new Bounds { High = 0.2 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new DuplicateParagraphCharacterRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.2 }.Hold(value));
    }
}
