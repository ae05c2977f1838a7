namespace CorpusForge.Core.Filters.LineShape;

/// <summary>Share, 0 to 1, of paragraphs that repeat an earlier one among the paragraphs of the page; empty lines part paragraphs.</summary>
[Measure("duplicate-paragraph-ratio", Origin = "Gopher: 0.3 or less; for Swallow v1 a paragraph is a line: duplicate-line-ratio", Most = 1)]
public sealed record DuplicateParagraphRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.DuplicateParagraphs, page.Counts.Paragraphs);
}
