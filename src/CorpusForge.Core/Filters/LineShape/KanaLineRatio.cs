namespace CorpusForge.Core.Filters.LineShape;

/// <summary>Share, 0 to 1, of lines with kana among the lines of the page.</summary>
[Measure("kana-line-ratio", Origin = "llm-jp v2: its line mapper keeps these lines alone; the share has no public bound", Most = 1)]
public sealed record KanaLineRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.KanaLines, page.Counts.Lines);
}
