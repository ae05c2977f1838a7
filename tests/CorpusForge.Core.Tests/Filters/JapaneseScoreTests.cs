using CorpusForge.Core.Filters;

namespace CorpusForge.Core.Tests.Filters;

public sealed class JapaneseScoreTests
{
    [Fact]
    public void Japanese_with_code_is_kept()
    {
        var value = new JapaneseScore().Of(Page.Of("雨がやんだらここへ\nabcdefghi"));

        Assert.Equal(0.75, value, 12);
        Assert.True(new Bounds { Low = 0.75 }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(0.75) }.Hold(value));
    }

    [Fact]
    public void Chinese_is_removed()
    {
        var value = new JapaneseScore().Of(Page.Of("雨停了，我们回家吧。"));

        Assert.Equal(0, value, 12);
        Assert.False(new Bounds { Low = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new JapaneseScore().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.5 }.Hold(value));
    }
}
