using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class MojibakeRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new MojibakeRatio().Of(Page.Of("糸が縺れる。ｱｲｳ､ｴｵ"));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void Mojibake_is_removed()
    {
        var value = new MojibakeRatio().Of(Page.Of("縺薙ｌ縺ｯ譁�ｭ�"));

        Assert.Equal(4.0 / 9, value, 12);
        Assert.False(new Bounds { High = 0.05 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new MojibakeRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.05 }.Hold(value));
    }
}
