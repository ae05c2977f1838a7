namespace CorpusForge.Core.Filters.LineShape;

/// <summary>Share, 0 to 1, of characters of lines that repeat an earlier line among the characters of all lines.</summary>
[Measure("duplicate-line-character-ratio", Origin = "Swallow v1 and Gopher: 0.2 or less; FineWeb (char_duplicates): below 0.01, FineWeb-2 Japanese below 0.1", Most = 1)]
public sealed record DuplicateLineCharacterRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.DuplicateLineCharacters, page.Counts.LineCharacters);
}
