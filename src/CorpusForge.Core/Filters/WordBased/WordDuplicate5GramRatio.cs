namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Characters of 5 words in a row that stand earlier in the page too, each word counted once, for each character of the page.</summary>
[Measure("word-duplicate-5-gram-ratio", Origin = "FineWeb-2 Japanese: 0.243 or less; Gopher: 0.15", Words = true, Most = 1)]
public sealed record WordDuplicate5GramRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Words.Grams(5).DuplicateCharacters, page.Counts.Characters);
}
