namespace CorpusForge.Core.Filters.LineShape;

/// <summary>Share, 0 to 1, of characters of paragraphs that repeat an earlier one among the characters of all lines.</summary>
[Measure("duplicate-paragraph-character-ratio", Origin = "Gopher: 0.2 or less; for Swallow v1 a paragraph is a line: duplicate-line-character-ratio", Most = 1)]
public sealed record DuplicateParagraphCharacterRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.DuplicateParagraphCharacters, page.Counts.LineCharacters);
}
