namespace CorpusForge.Core.Filters.LineShape;

/// <summary>Share, 0 to 1, of lines that end in a closing mark (。．｡！？.!?), brackets and quotes behind it passed over, among the lines of the page.</summary>
[Measure("line-punctuation-ratio", Origin = "FineWeb: above 0.12; FineWeb-2 Japanese above 0.096", Most = 1)]
public sealed record LinePunctuationRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.ClosedLines, page.Counts.Lines);
}
