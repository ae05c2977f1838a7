namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Share, 0 to 1, of katakana among the Japanese letters of the page.</summary>
[Measure("katakana-ratio", Origin = "Swallow v1: 0.5 or less", Most = 1)]
public sealed record KatakanaRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.Katakana, page.Counts.JapaneseLetters);
}
