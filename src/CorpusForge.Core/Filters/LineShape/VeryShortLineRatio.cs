namespace CorpusForge.Core.Filters.LineShape;

/// <summary>Share, 0 to 1, of lines of at most 10 characters among the lines of the page.</summary>
[Measure("very-short-line-ratio", Origin = "HojiChar (DiscardTooShortLines): 0.5 or less", Most = 1)]
public sealed record VeryShortLineRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.VeryShortLines, page.Counts.Lines);
}
