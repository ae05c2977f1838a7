namespace CorpusForge.Core.Filters.LineShape;

/// <summary>Share, 0 to 1, of lines of which more than half are capital letters among the lines of the page.</summary>
[Measure("uppercase-line-ratio", Origin = "RefinedWeb drops such lines; the share has no public bound", Most = 1)]
public sealed record UppercaseLineRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.CapitalLines, page.Counts.Lines);
}
