namespace CorpusForge.Core.Decontamination.Reading;

/// <summary>An item as its file has it.</summary>
/// <param name="Id">Its own id; null where it has none.</param>
/// <param name="Place">Where it stands in the file: <c>line 3</c> or <c>data[0]</c>.</param>
/// <param name="Texts">All its texts.</param>
internal sealed record ReadItem(string? Id, string Place, IReadOnlyList<EvaluationText> Texts);
