using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class JapaneseRatioTests
{
    [Fact]
    public void Japanese_prose_is_kept()
    {
        var value = new JapaneseRatio().Of(Page.Of("今日は晴れ。AB"));

        Assert.Equal(0.75, value, 12);
        Assert.True(new Bounds { Low = 0.75 }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(0.75) }.Hold(value));
    }

    [Fact]
    public void English_is_removed()
    {
        var value = new JapaneseRatio().Of(Page.Of("Hello 世界"));

        Assert.Equal(0.25, value, 12);
        Assert.False(new Bounds { Low = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new JapaneseRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.5 }.Hold(value));
    }
}
