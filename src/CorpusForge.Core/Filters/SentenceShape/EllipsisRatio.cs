namespace CorpusForge.Core.Filters.SentenceShape;

/// <summary>Share, 0 to 1, of sentences that trail off (・ or …) among the sentences of the page.</summary>
[Measure("ellipsis-ratio", Origin = "Swallow v1: 0.2 or less", Most = 1)]
public sealed record EllipsisRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.EllipsisSentences, page.Counts.Sentences);
}
