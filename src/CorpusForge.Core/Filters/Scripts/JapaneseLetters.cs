namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Number of Japanese letters (kana, kanji, kuten, toten) of the page.</summary>
[Measure("japanese-letters", Origin = "Swallow v1: 400 or more")]
public sealed record JapaneseLetters : IMeasure
{
    public double Of(PageView page) => page.Counts.JapaneseLetters;
}
