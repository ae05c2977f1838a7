namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Share, 0 to 1, of kanji among the Japanese letters of the page.</summary>
[Measure("kanji-ratio", Origin = "Swallow v1 measures it, without a bound", Most = 1)]
public sealed record KanjiRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.Kanji, page.Counts.JapaneseLetters);
}
