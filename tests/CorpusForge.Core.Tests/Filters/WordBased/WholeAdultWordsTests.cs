using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.WordBased;

namespace CorpusForge.Core.Tests.Filters.WordBased;

public sealed class WholeAdultWordsTests
{
    [Fact]
    public void A_page_with_one_is_kept()
    {
        var value = new WholeAdultWords().Of(Page.Of("リュックサックとアスパラガス、エロの話"));

        Assert.Equal(1, value);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_of_them_is_removed()
    {
        var value = new WholeAdultWords().Of(Page.Of("アダルトサイトの人妻"));

        Assert.Equal(2, value);
        Assert.False(new Bounds { High = 1 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new WholeAdultWords().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 1 }.Hold(value));
    }
}
