using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.WordBased;

namespace CorpusForge.Core.Tests.Filters.WordBased;

public sealed class MeanWordLengthTests
{
    [Fact]
    public void Prose_is_kept()
    {
        var value = new MeanWordLength().Of(Page.Of("私は本を読む。"));

        Assert.Equal(1.2, value, 12);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_list_of_long_names_is_removed()
    {
        var value = new MeanWordLength().Of(Page.Of("コンピューター、ワードプロセッサー"));

        Assert.Equal(8, value);
        Assert.False(new Bounds { High = 6 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new MeanWordLength().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 6 }.Hold(value));
    }
}
