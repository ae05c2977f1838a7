namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>A text to learn from.</summary>
/// <param name="Text">The text.</param>
/// <param name="Weight">How often it counts, at least 1.</param>
public sealed record TrainingText(string Text, int Weight = 1);
