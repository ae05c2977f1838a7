namespace CorpusForge.Core.Decontamination;

/// <summary>One item of an evaluation set: a question with what belongs to it.</summary>
/// <param name="Set">Name of the set.</param>
/// <param name="Id">Its own id, after the file's name where the set has several; its place in the file where it has none. Unique in the set.</param>
/// <param name="Texts">Its texts that are tested.</param>
public sealed record EvaluationItem(string Set, string Id, IReadOnlyList<EvaluationText> Texts);
