namespace CorpusForge.Core.Filters.LineShape;

/// <summary>Share, 0 to 1, of lines of at most 30 characters among the lines of the page.</summary>
[Measure("short-line-ratio", Origin = "FineWeb: below 0.67; FineWeb-2 Japanese has it off", Most = 1)]
public sealed record ShortLineRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.ShortLines, page.Counts.Lines);
}
