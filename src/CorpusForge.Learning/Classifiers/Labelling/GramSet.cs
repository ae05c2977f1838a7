using System.IO.Hashing;
using System.Runtime.InteropServices;
using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>The different 5-grams of characters of a folded text, as sorted hashes.</summary>
internal sealed class GramSet
{
    /// <summary>Characters a gram.</summary>
    public const int Characters = 5;

    private readonly ulong[] grams;

    private GramSet(ulong[] grams) => this.grams = grams;

    /// <summary>The set of a text.</summary>
    public static GramSet Of(string text)
    {
        var folded = TextFolding.Fold(text).AsSpan();
        var hashes = new ulong[Math.Max(0, folded.Length - Characters + 1)];
        for (var at = 0; at < hashes.Length; at++)
        {
            hashes[at] = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(folded.Slice(at, Characters)));
        }

        Array.Sort(hashes);
        return new GramSet([.. hashes.Distinct()]);
    }

    /// <summary>Common grams among all grams of both; 0 where both have none.</summary>
    public double Jaccard(GramSet other)
    {
        int left = 0, right = 0, common = 0;
        while (left < grams.Length && right < other.grams.Length)
        {
            var order = grams[left].CompareTo(other.grams[right]);
            common += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        var all = grams.Length + other.grams.Length - common;
        return all == 0 ? 0 : (double)common / all;
    }
}
