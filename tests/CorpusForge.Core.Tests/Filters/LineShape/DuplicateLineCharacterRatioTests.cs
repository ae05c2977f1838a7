using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.LineShape;

namespace CorpusForge.Core.Tests.Filters.LineShape;

public sealed class DuplicateLineCharacterRatioTests
{
    [Fact]
    public void One_short_line_again_is_kept()
    {
        var value = new DuplicateLineCharacterRatio().Of(Page.Of("雨\n風が吹いている\n雨"));

        Assert.Equal(1.0 / 9, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_template_is_removed()
    {
        var value = new DuplicateLineCharacterRatio().Of(Page.Of("風が吹く\n風が吹く"));

        Assert.Equal(0.5, value, 12);
        Assert.False(new Bounds { High = 0.2 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new DuplicateLineCharacterRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.2 }.Hold(value));
    }
}
