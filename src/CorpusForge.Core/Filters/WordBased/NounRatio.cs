namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Share, 0 to 1, of nouns among the words of the page that are no symbols, by IPADIC.</summary>
[Measure("noun-ratio", Origin = "HojiChar (DiscardTooManyNouns): below 0.8, by UniDic", Words = true, Most = 1)]
public sealed record NounRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Words.Nouns, page.Words.NoSymbols);
}
