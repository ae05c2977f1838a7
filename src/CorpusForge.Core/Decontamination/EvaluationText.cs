namespace CorpusForge.Core.Decontamination;

/// <summary>One text of an evaluation item.</summary>
/// <param name="Field">The field it stands in: keys from the item down, joined by dots.</param>
/// <param name="Text">The text.</param>
public sealed record EvaluationText(string Field, string Text);
