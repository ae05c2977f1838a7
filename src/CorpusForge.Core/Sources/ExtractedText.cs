using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Sources;

/// <summary>What a source of ready text knows about a page.</summary>
/// <param name="Text">Main text, paragraphs separated by line feeds.</param>
/// <param name="Title">Title; empty when unknown.</param>
/// <param name="Charset">Charset the page was once decoded with; empty when unknown.</param>
/// <param name="PublishedAt">Publication date, UTC; null when unknown.</param>
/// <param name="Links">Facts of the page's links; null when the source has none.</param>
/// <param name="ModifiedAt">Date of the last change, UTC; null when unknown.</param>
/// <param name="Notices">What the whole page said of itself; null when unknown.</param>
public sealed record ExtractedText(
    string Text, string Title, string Charset, DateTime? PublishedAt, LinkFacts? Links, DateTime? ModifiedAt = null, PageNotices? Notices = null);
