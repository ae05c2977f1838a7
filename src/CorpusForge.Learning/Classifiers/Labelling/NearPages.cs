using CorpusForge.Core.Dedup;
using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>
/// Pairs of pages whose texts share most of their 5-grams of characters: candidates by MinHash bands, each checked by the true Jaccard.
/// </summary>
internal static class NearPages
{
    // Pages of similarity .7 meet with probability .997, those of .8 always; what meets in error costs one comparison.
    private static readonly NearPlan Plan = NearPlan.Of(new NearSettings { Bands = 32, Rows = 5, Characters = GramSet.Characters });

    /// <summary>The pairs, the lower number first, in order.</summary>
    /// <param name="texts">Main texts; one of fewer than five characters has no neighbours.</param>
    /// <param name="least">Least Jaccard.</param>
    /// <param name="asked">Whether a pair matters, asked before it is compared.</param>
    public static IReadOnlyList<(int One, int Other)> Find(IReadOnlyList<string> texts, double least, Func<int, int, bool> asked)
    {
        var hasher = new MinHasher(Plan);
        var keys = new ulong[Plan.Bands];
        var buffer = new char[4096];
        var buckets = new Dictionary<(int Band, ulong Key), List<int>>();
        for (var at = 0; at < texts.Count; at++)
        {
            var length = TextFolding.Fold(texts[at], ref buffer);
            for (var band = hasher.TryBandKeys(buffer.AsSpan(0, length), keys) ? 0 : keys.Length; band < keys.Length; band++)
            {
                (buckets.TryGetValue((band, keys[band]), out var bucket) ? bucket : buckets[(band, keys[band])] = []).Add(at);
            }
        }

        var seen = new HashSet<(int, int)>();
        var grams = new GramSet?[texts.Count];
        foreach (var bucket in buckets.Values.Where(bucket => bucket.Count > 1))
        {
            for (var one = 0; one < bucket.Count; one++)
            {
                for (var other = one + 1; other < bucket.Count; other++)
                {
                    if (asked(bucket[one], bucket[other]))
                    {
                        seen.Add((bucket[one], bucket[other]));
                    }
                }
            }
        }

        return [.. seen.Order().Where(pair => Grams(pair.Item1).Jaccard(Grams(pair.Item2)) >= least)];

        GramSet Grams(int at) => grams[at] ??= GramSet.Of(texts[at]);
    }
}
