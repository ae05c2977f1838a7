namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Share, 0 to 1, of hiragana among the Japanese letters of the page.</summary>
[Measure("hiragana-ratio", Origin = "Swallow v1: 0.2 or more", Most = 1)]
public sealed record HiraganaRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.Hiragana, page.Counts.JapaneseLetters);
}
