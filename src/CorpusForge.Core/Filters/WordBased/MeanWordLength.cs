namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Mean length of the words of the page, in characters, punctuation left out.</summary>
[Measure("mean-word-length", Origin = "FineWeb-2 Japanese: 1 to 6; Gopher for English: 3 to 10", Words = true)]
public sealed record MeanWordLength : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Words.Characters, page.Words.Count);
}
