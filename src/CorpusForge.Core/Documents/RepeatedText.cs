namespace CorpusForge.Core.Documents;

/// <summary>What a look over the whole corpus found of a page's text elsewhere, before any of it was removed.</summary>
/// <param name="Units">Paragraphs, lines or passages found.</param>
/// <param name="Characters">Their characters (Unicode scalar values), line feeds left out.</param>
/// <param name="Of">The characters of the text that was looked at, counted alike.</param>
public sealed record RepeatedText(int Units, int Characters, int Of);
