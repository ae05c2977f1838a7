namespace CorpusForge.Core.Filters.Corpus;

/// <summary>Share, 0 to 1, of characters in paragraphs and lines that <c>dedup.paragraphs</c> found repeated, before any was removed.</summary>
[Measure("repeated-paragraph-character-ratio", Origin = "this project's; Uzushio removes runs of frequent paragraphs", Most = 1, Needs = "dedup.paragraphs")]
public sealed record RepeatedParagraphCharacterRatio : IMeasure
{
    public double Of(PageView page) => page.Page.RepeatedParagraphs is { } found ? Ratio.Of(found.Characters, found.Of) : 0;
}
