namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Ends of lines for each word of the page, punctuation included.</summary>
[Measure("word-newline-ratio", Origin = "FineWeb: 0.3 or less; FineWeb-2 Japanese: 0.13", Words = true)]
public sealed record WordNewlineRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.LineBreaks, page.Words.All.Length);
}
