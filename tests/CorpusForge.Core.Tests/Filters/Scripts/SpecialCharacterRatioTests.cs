using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class SpecialCharacterRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new SpecialCharacterRatio().Of(Page.Of("「雨」です。"));

        Assert.Equal(2.0 / 6, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void Decoration_is_removed()
    {
        var value = new SpecialCharacterRatio().Of(Page.Of("■■ 特価 ！！ ★★"));

        Assert.Equal(9.0 / 11, value, 12);
        Assert.False(new Bounds { High = 0.4 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new SpecialCharacterRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.4 }.Hold(value));
    }
}
