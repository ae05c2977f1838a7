namespace CorpusForge.Core.Filters.SentenceShape;

/// <summary>Share, 0 to 1, of sentences that repeat an earlier sentence among the sentences of the page.</summary>
[Measure("duplicate-sentence-ratio", Origin = "Swallow v1: 0.3 or less", Most = 1)]
public sealed record DuplicateSentenceRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.DuplicateSentences, page.Counts.Sentences);
}
