using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Compression;

namespace CorpusForge.Core.Tests.Filters.Compression;

/// <summary>The size may differ by a few bytes with the zlib that the runtime brings.</summary>
public sealed class DeflateRatioTests
{
    [Fact]
    public void Varied_text_is_kept()
    {
        var value = new DeflateRatio().Of(Page.Of(string.Concat(Enumerable.Range(0x4E00, 2000).Select(unit => (char)unit))));

        Assert.InRange(value, 0.35, 0.7);
        Assert.True(new Bounds { Low = value }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_of_one_sentence_is_removed()
    {
        var value = new DeflateRatio().Of(Page.Of(string.Concat(Enumerable.Repeat("雨が降る。", 200))));

        Assert.InRange(value, 0.01, 0.02);
        Assert.False(new Bounds { Low = 0.3 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new DeflateRatio().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 0.3 }.Hold(value));
    }
}
