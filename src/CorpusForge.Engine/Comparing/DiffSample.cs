namespace CorpusForge.Engine.Comparing;

/// <summary>A page that one version alone holds.</summary>
/// <param name="DocId">Its id.</param>
/// <param name="Url">Its URL.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Kind of the reason why the other does not hold it.</param>
/// <param name="Reason">Name of the reason.</param>
/// <param name="Value">Its value, where the reason is a rule.</param>
/// <param name="CopyOf">Id of the page that it is a duplicate of.</param>
/// <param name="CopyOfUrl">That page's URL, where the version that refused the page holds it.</param>
/// <param name="Similarity">Similarity of the two, where it is known.</param>
/// <param name="Characters">Length of its text.</param>
/// <param name="Beginning">First characters of its text.</param>
public sealed record DiffSample(
    string DocId, string Url, string Title, DiffReasonKind Kind, string Reason, double? Value, string? CopyOf, string? CopyOfUrl, double? Similarity,
    long Characters, string Beginning);
