namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>Trains byte-level byte-pair encodings.</summary>
public static class TokenizerTrainer
{
    /// <summary>
    /// The tokenizer of texts: equal texts and settings give equal merges, in whatever order the texts come and however many threads count. Throws
    /// <see cref="ArgumentOutOfRangeException"/> for a vocabulary that has no room for a single merge.
    /// </summary>
    /// <param name="texts">The texts, read once.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="folder">Folder for temporary files; it is there.</param>
    /// <param name="progress">Told what is done; null for silence.</param>
    /// <param name="token">Stops.</param>
    public static async Task<TrainedTokenizer> TrainAsync(
        IAsyncEnumerable<TrainingText> texts, TrainerSettings settings, string folder, Action<string>? progress, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var most = settings.Vocabulary - MergeLearner.Bytes - settings.Special.Count;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most, nameof(settings));
        var pieces = await CountedPieces.CountAsync(texts, settings, folder, token).ConfigureAwait(false);
        progress?.Invoke(FormattableString.Invariant($"{pieces.Texts:n0} texts, {pieces.Pieces:n0} pieces, {pieces.Unique:n0} different"));
        var learner = new MergeLearner(pieces.Kept);
        var merges = learner.Learn(
            most, settings.MinFrequency, done => progress?.Invoke(FormattableString.Invariant($"{done:n0} merges of {most:n0}")), token);
        return new TrainedTokenizer(
            settings, merges,
            new TrainingCounts(pieces.Texts, pieces.Characters, pieces.Pieces, pieces.Unique, pieces.Kept.Count, pieces.Rarest, merges.Count, learner.RarestMerge));
    }
}
