namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Characters of 6 words in a row that stand earlier in the page too, each word counted once, for each character of the page.</summary>
[Measure("word-duplicate-6-gram-ratio", Origin = "FineWeb-2 Japanese: 0.225 or less; Gopher: 0.14", Words = true, Most = 1)]
public sealed record WordDuplicate6GramRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Words.Grams(6).DuplicateCharacters, page.Counts.Characters);
}
