using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Share, 0 to 1, of characters of http and https URLs among the characters of the page.</summary>
[Measure("url-ratio", Origin = "llm-jp v2: its line mapper cuts them, without a bound", Most = 1)]
public sealed record UrlRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(AsciiRuns.UrlCharacters(page.Text), page.Counts.Characters);
}
