namespace CorpusForge.Core.Filters.LineShape;

/// <summary>Share, 0 to 1, of lines that repeat an earlier line among the non-empty lines of the page.</summary>
[Measure("duplicate-line-ratio", Origin = "Swallow v1 and Gopher: 0.3 or less", Most = 1)]
public sealed record DuplicateLineRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.DuplicateLines, page.Counts.Lines);
}
