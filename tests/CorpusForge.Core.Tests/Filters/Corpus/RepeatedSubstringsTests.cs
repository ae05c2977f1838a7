using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Corpus;

namespace CorpusForge.Core.Tests.Filters.Corpus;

public sealed class RepeatedSubstringsTests
{
    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void They_are_counted_as_they_were_found(int units, bool kept)
    {
        var value = Of(new RepeatedText(units, 30, 120));

        Assert.Equal(units, value);
        Assert.Equal(kept, new Bounds { High = 2 }.Hold(value));
    }

    [Fact]
    public void An_empty_page_and_one_that_no_step_has_looked_at_measure_0()
    {
        Assert.Equal(0, Of(new RepeatedText(0, 0, 0)));
        Assert.Equal(0, Of(null));
    }

    private static double Of(RepeatedText? found) => new RepeatedSubstrings().Of(new PageView(Page.Of("").Page with { RepeatedSubstrings = found }));
}
