namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Occurrences of the most frequent 3 words in a row times its length, with a space between words as datatrove joins them, for each character of the page.</summary>
[Measure("word-top-3-gram-ratio", Origin = "FineWeb-2 Japanese: 0.196 or less; Gopher: 0.18", Words = true)]
public sealed record WordTop3GramRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Words.Grams(3).TopCharacters, page.Counts.Characters);
}
