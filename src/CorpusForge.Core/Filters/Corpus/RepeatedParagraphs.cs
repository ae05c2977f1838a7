namespace CorpusForge.Core.Filters.Corpus;

/// <summary>Paragraphs and lines of the page that <c>dedup.paragraphs</c> found repeated, as found before any was removed.</summary>
[Measure("repeated-paragraphs", Origin = "this project's; Uzushio removes runs of frequent paragraphs", Needs = "dedup.paragraphs")]
public sealed record RepeatedParagraphs : IMeasure
{
    public double Of(PageView page) => page.Page.RepeatedParagraphs?.Units ?? 0;
}
