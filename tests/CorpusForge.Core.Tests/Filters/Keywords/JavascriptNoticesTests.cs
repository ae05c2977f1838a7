using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Keywords;

namespace CorpusForge.Core.Tests.Filters.Keywords;

public sealed class JavascriptNoticesTests
{
    [Fact]
    public void A_page_about_it_is_kept()
    {
        var value = new JavascriptNotices().Of(Page.Of("JavaScriptで書く。"));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_that_did_not_run_is_removed()
    {
        var value = new JavascriptNotices().Of(Page.Of("JavaScriptを有効にしてください。Please enable JavaScript."));

        Assert.Equal(2, value);
        Assert.False(new Bounds { High = 1 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new JavascriptNotices().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 1 }.Hold(value));
    }
}
