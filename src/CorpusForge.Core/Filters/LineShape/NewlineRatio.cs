namespace CorpusForge.Core.Filters.LineShape;

/// <summary>Ends of lines for each character of the page.</summary>
[Measure("newline-ratio", Origin = "twin by characters of FineWeb: new lines for a word 0.3 or less", Most = 1)]
public sealed record NewlineRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.LineBreaks, page.Counts.Characters);
}
