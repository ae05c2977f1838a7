namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Characters of 9 words in a row that stand earlier in the page too, each word counted once, for each character of the page.</summary>
[Measure("word-duplicate-9-gram-ratio", Origin = "FineWeb-2 Japanese: 0.175 or less; Gopher: 0.11", Words = true, Most = 1)]
public sealed record WordDuplicate9GramRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Words.Grams(9).DuplicateCharacters, page.Counts.Characters);
}
