namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Characters of 7 words in a row that stand earlier in the page too, each word counted once, for each character of the page.</summary>
[Measure("word-duplicate-7-gram-ratio", Origin = "FineWeb-2 Japanese: 0.207 or less; Gopher: 0.13", Words = true, Most = 1)]
public sealed record WordDuplicate7GramRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Words.Grams(7).DuplicateCharacters, page.Counts.Characters);
}
