namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Characters of 8 words in a row that stand earlier in the page too, each word counted once, for each character of the page.</summary>
[Measure("word-duplicate-8-gram-ratio", Origin = "FineWeb-2 Japanese: 0.19 or less; Gopher: 0.12", Words = true, Most = 1)]
public sealed record WordDuplicate8GramRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Words.Grams(8).DuplicateCharacters, page.Counts.Characters);
}
