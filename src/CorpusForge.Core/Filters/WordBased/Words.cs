namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Number of words of the page by the morphological analyser (IPADIC); a word has at least one letter or digit.</summary>
[Measure("words", Origin = "Gopher and datatrove: 50 to 100,000", Words = true)]
public sealed record Words : IMeasure
{
    public double Of(PageView page) => page.Words.Count;
}
