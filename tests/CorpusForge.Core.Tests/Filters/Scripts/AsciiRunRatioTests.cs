using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class AsciiRunRatioTests
{
    [Fact]
    public void Prose_with_a_short_run_is_kept()
    {
        var value = new AsciiRunRatio().Of(Page.Of(new string('a', 100) + new string('あ', 100) + new string('b', 99)));

        Assert.Equal(100.0 / 299, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_script_is_removed()
    {
        var value = new AsciiRunRatio().Of(Page.Of("次の式\n" + new string('x', 196)));

        Assert.Equal(0.98, value, 12);
        Assert.False(new Bounds { High = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new AsciiRunRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.5 }.Hold(value));
    }
}
