namespace CorpusForge.Core.Filters.SentenceShape;

/// <summary>Mean length of the sentences of the page, in characters.</summary>
[Measure("mean-sentence-length", Origin = "Swallow v1: 20 to 90")]
public sealed record MeanSentenceLength : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.SentenceCharacters, page.Counts.Sentences);
}
