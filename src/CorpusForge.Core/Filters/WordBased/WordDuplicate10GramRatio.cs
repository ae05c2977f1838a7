namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Characters of 10 words in a row that stand earlier in the page too, each word counted once, for each character of the page.</summary>
[Measure("word-duplicate-10-gram-ratio", Origin = "FineWeb-2 Japanese: 0.159 or less; Gopher: 0.1", Words = true, Most = 1)]
public sealed record WordDuplicate10GramRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Words.Grams(10).DuplicateCharacters, page.Counts.Characters);
}
