using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Share, 0 to 1, of characters that stand in runs of 100 or more ASCII characters within a line among the characters of the page.</summary>
[Measure("ascii-run-ratio", Origin = "llm-jp v2: its line mapper cuts them, without a bound", Most = 1)]
public sealed record AsciiRunRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(AsciiRuns.Characters(page.Text), page.Counts.Characters);
}
