namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Share, 0 to 1, of Japanese letters (kana, kanji, kuten, toten) among the characters of the page.</summary>
[Measure("japanese-ratio", Origin = "Swallow v1: 0.5 or more", Most = 1)]
public sealed record JapaneseRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.JapaneseLetters, page.Counts.Characters);
}
