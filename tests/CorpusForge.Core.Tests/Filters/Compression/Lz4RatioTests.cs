using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Compression;

namespace CorpusForge.Core.Tests.Filters.Compression;

public sealed class Lz4RatioTests
{
    [Fact]
    public void Varied_text_is_kept()
    {
        var value = new Lz4Ratio().Of(Page.Of("一二三四"));

        Assert.Equal(13.0 / 12, value, 12);
        Assert.True(new Bounds { Low = value }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_of_one_sentence_is_removed()
    {
        var value = new Lz4Ratio().Of(Page.Of(string.Concat(Enumerable.Repeat("雨が降る。", 200))));

        Assert.Equal(0.0123, value, 4);
        Assert.False(new Bounds { Low = 0.4 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new Lz4Ratio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.4 }.Hold(value));
    }
}
