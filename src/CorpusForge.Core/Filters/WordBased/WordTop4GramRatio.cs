namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Occurrences of the most frequent 4 words in a row times its length, with a space between words as datatrove joins them, for each character of the page.</summary>
[Measure("word-top-4-gram-ratio", Origin = "FineWeb-2 Japanese: 0.172 or less; Gopher: 0.16", Words = true)]
public sealed record WordTop4GramRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Words.Grams(4).TopCharacters, page.Counts.Characters);
}
