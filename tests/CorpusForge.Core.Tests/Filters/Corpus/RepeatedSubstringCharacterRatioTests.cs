using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Corpus;

namespace CorpusForge.Core.Tests.Filters.Corpus;

public sealed class RepeatedSubstringCharacterRatioTests
{
    [Fact]
    public void A_page_of_its_own_is_kept()
    {
        var value = Of(new RepeatedText(2, 30, 120));

        Assert.Equal(0.25, value, 12);
        Assert.True(new Bounds { High = 0.25 }.Hold(value));
        Assert.False(new Bounds { High = Math.BitDecrement(0.25) }.Hold(value));
    }

    [Fact]
    public void A_page_of_others_text_is_removed_though_none_of_it_is_left()
    {
        var value = Of(new RepeatedText(9, 120, 120));

        Assert.Equal(1, value);
        Assert.False(new Bounds { High = 0.5 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_and_one_that_no_step_has_looked_at_measure_0()
    {
        Assert.Equal(0, Of(new RepeatedText(0, 0, 0)));
        Assert.Equal(0, Of(null));
    }

    private static double Of(RepeatedText? found) => new RepeatedSubstringCharacterRatio().Of(new PageView(Page.Of("").Page with { RepeatedSubstrings = found }));
}
