namespace CorpusForge.Core.Filters.LineShape;

/// <summary>Share, 0 to 1, of lines that end in … or three full stops among the lines of the page.</summary>
[Measure("ellipsis-line-ratio", Origin = "Gopher: 0.3 or less; HojiChar (DiscardTooManyEndingEllipsis): 0.7 or less", Most = 1)]
public sealed record EllipsisLineRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.EllipsisLines, page.Counts.Lines);
}
