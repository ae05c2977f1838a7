using CorpusForge.Learning.Tokenizers.Bytes;

namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>What training gives: the tokens as they are written, by id, and the merges.</summary>
/// <param name="Settings">What it was trained to.</param>
/// <param name="Merges">The two ids of each merge, in order; the first makes token 256.</param>
/// <param name="Counts">What was counted.</param>
public sealed record TrainedTokenizer(TrainerSettings Settings, IReadOnlyList<(int Left, int Right)> Merges, TrainingCounts Counts)
{
    /// <summary>All tokens by id: bytes, merges, special tokens.</summary>
    public IReadOnlyList<string> Tokens()
    {
        var tokens = new List<string>(Enumerable.Range(0, MergeLearner.Bytes).Select(id => ByteAlphabet.Of(ByteOrder.ByteOf(id)).ToString()));
        var known = tokens.ToHashSet(StringComparer.Ordinal);
        foreach (var text in Merges.Select(merge => tokens[merge.Left] + tokens[merge.Right]).Where(known.Add))
        {
            tokens.Add(text);
        }

        return [.. tokens, .. Settings.Special];
    }
}
