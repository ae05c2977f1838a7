using CorpusForge.Core.Filters;

namespace CorpusForge.Core.Tests.Filters;

public sealed class ChineseParagraphRatioTests
{
    [Fact]
    public void A_japanese_page_with_a_chinese_line_is_kept()
    {
        var value = new ChineseParagraphRatio().Of(Page.Of("雨がやんだら出かける予定です。\n这个很好"));

        Assert.Equal(4.0 / 19, value, 12);
        Assert.True(new Bounds { High = 4.0 / 19 }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(4.0 / 19) }.Hold(value));
    }

    [Fact]
    public void A_chinese_page_named_with_kana_for_decoration_is_removed()
    {
        var value = new ChineseParagraphRatio().Of(Page.Of("鮮の美\n雨停了，我们回家吧。"));

        Assert.Equal(1, value, 12);
        Assert.False(new Bounds { High = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new ChineseParagraphRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.5 }.Hold(value));
    }
}
