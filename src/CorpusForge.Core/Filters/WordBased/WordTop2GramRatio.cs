namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Occurrences of the most frequent 2 words in a row times its length, with a space between words as datatrove joins them, for each character of the page.</summary>
[Measure("word-top-2-gram-ratio", Origin = "FineWeb-2 Japanese: 0.239 or less; Gopher: 0.2", Words = true)]
public sealed record WordTop2GramRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Words.Grams(2).TopCharacters, page.Counts.Characters);
}
