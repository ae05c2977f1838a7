using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Keywords;

namespace CorpusForge.Core.Tests.Filters.Keywords;

public sealed class PolicyPhrasesTests
{
    [Fact]
    public void A_page_with_one_is_kept()
    {
        var value = new PolicyPhrases().Of(Page.Of("利用規約を読む。"));

        Assert.Equal(1, value);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_of_legal_text_is_removed()
    {
        var value = new PolicyPhrases().Of(Page.Of("利用規約 プライバシーポリシー Privacy Policy"));

        Assert.Equal(3, value);
        Assert.False(new Bounds { High = 2 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new PolicyPhrases().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 2 }.Hold(value));
    }
}
