using CorpusForge.Core.Filters;

namespace CorpusForge.Core.Tests.Filters;

public sealed class JapaneseParagraphRatioTests
{
    [Fact]
    public void A_japanese_page_with_a_line_of_code_is_kept()
    {
        var value = new JapaneseParagraphRatio().Of(Page.Of("雨がやんだら 出かける\nls -la\n東京都千代田区"));

        Assert.Equal(17.0 / 22, value, 12);
        Assert.True(new Bounds { Low = 17.0 / 22 }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(17.0 / 22) }.Hold(value));
    }

    [Fact]
    public void A_chinese_page_with_a_japanese_line_is_removed()
    {
        var value = new JapaneseParagraphRatio().Of(Page.Of("雨停了，我们回家吧。\n出かける"));

        Assert.Equal(4.0 / 14, value, 12);
        Assert.False(new Bounds { Low = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new JapaneseParagraphRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.5 }.Hold(value));
    }
}
