namespace CorpusForge.Core.Filters.SentenceShape;

/// <summary>Characters of the longest sentence of the page.</summary>
[Measure("longest-sentence", Origin = "Swallow v1: 200 or less")]
public sealed record LongestSentence : IMeasure
{
    public double Of(PageView page) => page.Counts.LongestSentence;
}
