using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class KatakanaRatioTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new KatakanaRatio().Of(Page.Of("カメラを持って山へ行く。"));

        Assert.Equal(0.25, value, 12);
        Assert.True(new Bounds { High = 0.25 }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(0.25) }.Hold(value));
    }

    [Fact]
    public void A_list_of_loan_words_is_removed()
    {
        var value = new KatakanaRatio().Of(Page.Of("カメラ レンズ 格安"));

        Assert.Equal(0.75, value, 12);
        Assert.False(new Bounds { High = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new KatakanaRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 0.5 }.Hold(value));
    }
}
