namespace CorpusForge.Core.Documents;

/// <summary>
/// Something that could not be read, with the place it stands at. The message never holds text of the page.
/// </summary>
/// <param name="File">Name of the input file.</param>
/// <param name="Offset">Byte offset in the file as it lies on disk (compressed), of the record or row group at fault.</param>
/// <param name="Length">Length of the faulty span in bytes as on disk; null when unknown.</param>
/// <param name="Url">The page's URL where it was still legible.</param>
/// <param name="Stage">The stage that gave up, in kebab-case: <c>read</c>, <c>extract</c>.</param>
/// <param name="Reason">A fixed kebab-case name that the funnel counts: <c>gzip-corrupt</c>, <c>page-too-large</c>, <c>time-budget</c>.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record QuarantineRow(
    string File, long Offset, long? Length, string? Url, string Stage, string Reason, string Message);
