namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Share, 0 to 1, of symbols, emoji, punctuation, white space and control characters, 。、・ left out, among the characters of the page.</summary>
[Measure("special-character-ratio", Origin = "HojiChar (DiscardTooManySpecialToken): 0.4 or less, by a list of characters of its own", Most = 1)]
public sealed record SpecialCharacterRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.Special, page.Counts.Characters);
}
