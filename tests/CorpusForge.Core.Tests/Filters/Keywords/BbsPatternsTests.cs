using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Keywords;

namespace CorpusForge.Core.Tests.Filters.Keywords;

public sealed class BbsPatternsTests
{
    [Fact]
    public void An_article_with_its_date_is_kept()
    {
        var value = new BbsPatterns().Of(Page.Of("2024年5月1日 雨。電話は0120-444-444"));

        Assert.Equal(1, value);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_board_is_removed()
    {
        var value = new BbsPatterns().Of(Page.Of("1 名無しさん 2024/05/01\n2 名無しさん 2024-5-02 返信する"));

        Assert.Equal(5, value);
        Assert.False(new Bounds { High = 4 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new BbsPatterns().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 4 }.Hold(value));
    }
}
