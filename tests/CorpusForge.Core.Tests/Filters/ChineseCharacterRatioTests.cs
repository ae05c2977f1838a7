using CorpusForge.Core.Filters;

namespace CorpusForge.Core.Tests.Filters;

public sealed class ChineseCharacterRatioTests
{
    [Fact]
    public void Japanese_with_a_chinese_name_is_kept()
    {
        var value = new ChineseCharacterRatio().Of(Page.Of("东京という表記を見た"));

        Assert.Equal(0.2, value, 12);
        Assert.True(new Bounds { High = 0.2 }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(0.2) }.Hold(value));
    }

    [Fact]
    public void Chinese_is_removed()
    {
        var value = new ChineseCharacterRatio().Of(Page.Of("你们说这"));

        Assert.Equal(1, value, 12);
        Assert.False(new Bounds { High = 0.2 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new ChineseCharacterRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.2 }.Hold(value));
    }
}
