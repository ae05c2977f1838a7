namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>What was counted while a tokenizer was trained.</summary>
/// <param name="Texts">Texts that were read.</param>
/// <param name="Characters">Their UTF-16 units, each text once.</param>
/// <param name="Pieces">Pieces of all texts, as often as they count.</param>
/// <param name="UniquePieces">Different pieces.</param>
/// <param name="LearnedFrom">Different pieces that merges were learned from: all, unless memory was too small.</param>
/// <param name="RarestLearned">How often the rarest of them was seen.</param>
/// <param name="Merges">Merges that were learned.</param>
/// <param name="RarestMerge">How often the last of them was seen when it was made.</param>
public sealed record TrainingCounts(
    long Texts, long Characters, long Pieces, long UniquePieces, long LearnedFrom, long RarestLearned, int Merges, long RarestMerge);
