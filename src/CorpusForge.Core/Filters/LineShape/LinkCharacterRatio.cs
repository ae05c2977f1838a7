namespace CorpusForge.Core.Filters.LineShape;

/// <summary>Share, 0 to 1, of characters that stand inside links among the characters of the page.</summary>
[Measure("link-character-ratio", Origin = "Uzushio: 0.8 falling to 0.4 or less", Most = 1)]
public sealed record LinkCharacterRatio : IMeasure
{
    public double Of(PageView page) => Math.Min(1, Ratio.Of(page.Page.Links.TextCharacters, page.Counts.Characters));
}
