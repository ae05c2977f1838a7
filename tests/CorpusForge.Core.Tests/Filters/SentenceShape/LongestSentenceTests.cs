using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.SentenceShape;

namespace CorpusForge.Core.Tests.Filters.SentenceShape;

public sealed class LongestSentenceTests
{
    [Fact]
    public void Short_sentences_are_kept()
    {
        var value = new LongestSentence().Of(Page.Of("雨が降る。風が吹いている。"));

        Assert.Equal(8, value);
        Assert.True(new Bounds { High = value }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(value) }.Hold(value));
    }

    [Fact]
    public void A_text_without_stops_is_removed()
    {
        var value = new LongestSentence().Of(Page.Of(new string('あ', 201)));

        Assert.Equal(201, value);
        Assert.False(new Bounds { High = 200 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_kept()
    {
        var value = new LongestSentence().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.True(new Bounds { High = 200 }.Hold(value));
    }
}
