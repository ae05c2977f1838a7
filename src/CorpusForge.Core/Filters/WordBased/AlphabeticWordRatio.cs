namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Words of the page with at least one letter, kana or kanji, for each word that is no punctuation.</summary>
[Measure("alphabetic-word-ratio", Origin = "Gopher: 0.8 or more; FineWeb-2 Japanese: 0.759 or more", Words = true, Most = 1)]
public sealed record AlphabeticWordRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Words.Alphabetic, page.Words.Count);
}
