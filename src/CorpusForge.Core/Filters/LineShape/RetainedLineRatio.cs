namespace CorpusForge.Core.Filters.LineShape;

/// <summary>Share, 0 to 1, of lines that end in ！？。．… and hold at most ten each of the ideographic space, ・ and 区 among the lines of the page.</summary>
[Measure("retained-line-ratio", Origin = "llm-jp-corpus-tools (2023): above 0.5", Most = 1)]
public sealed record RetainedLineRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.RetainedLines, page.Counts.Lines);
}
