using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.LineShape;

namespace CorpusForge.Core.Tests.Filters.LineShape;

public sealed class BulletLineRatioTests
{
    [Fact]
    public void Prose_with_a_note_is_kept()
    {
        var value = new BulletLineRatio().Of(Page.Of("雨が降る。\n・風\n雪。\n晴れ。"));

        Assert.Equal(0.25, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_list_is_removed()
    {
        var value = new BulletLineRatio().Of(Page.Of("・雨\n● 風\n- 雪"));

        Assert.Equal(1, value);
        Assert.False(new Bounds { High = 0.9 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new BulletLineRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.9 }.Hold(value));
    }
}
