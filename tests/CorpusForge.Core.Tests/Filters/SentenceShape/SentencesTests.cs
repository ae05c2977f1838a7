using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.SentenceShape;

namespace CorpusForge.Core.Tests.Filters.SentenceShape;

public sealed class SentencesTests
{
    [Fact]
    public void A_page_of_sentences_is_kept()
    {
        var value = new Sentences().Of(Page.Of("雨。風！雪\n晴れ。曇り。"));

        Assert.Equal(5, value);
        Assert.True(new Bounds { Low = value }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_of_one_sentence_is_removed()
    {
        var value = new Sentences().Of(Page.Of("雨が降る。"));

        Assert.Equal(1, value);
        Assert.False(new Bounds { Low = 5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new Sentences().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 5 }.Hold(value));
    }
}
