using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Scripts;

namespace CorpusForge.Core.Tests.Filters.Scripts;

public sealed class JapaneseLettersTests
{
    [Fact]
    public void A_page_with_enough_letters_is_kept()
    {
        var value = new JapaneseLetters().Of(Page.Of("今日は、雨。ok"));

        Assert.Equal(6, value);
        Assert.True(new Bounds { Low = value }.Hold(value));
        Assert.False(new Bounds { Low = Math.BitIncrement(value) }.Hold(value));
    }

    [Fact]
    public void A_page_of_Latin_letters_is_removed()
    {
        var value = new JapaneseLetters().Of(Page.Of("rain today: 雨"));

        Assert.Equal(1, value);
        Assert.False(new Bounds { Low = 5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_measures_0_and_is_removed()
    {
        var value = new JapaneseLetters().Of(Page.Of(""));

        Assert.Equal(0, value);
        Assert.False(new Bounds { Low = 5 }.Hold(value));
    }
}
