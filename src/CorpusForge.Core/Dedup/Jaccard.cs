namespace CorpusForge.Core.Dedup;

/// <summary>Similarity of sets of 64-bit hashes.</summary>
public static class Jaccard
{
    /// <summary>Common values among all values of both, 0..1; 0 where both have none.</summary>
    /// <param name="one">Sorted and distinct, as <see cref="Distinct"/> leaves it.</param>
    /// <param name="other">Likewise.</param>
    public static double Of(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        int left = 0, right = 0, common = 0;
        while (left < one.Length && right < other.Length)
        {
            var (first, second) = (one[left], other[right]);
            common += first == second ? 1 : 0;
            left += first <= second ? 1 : 0;
            right += first >= second ? 1 : 0;
        }

        var all = one.Length + other.Length - common;
        return all == 0 ? 0 : (double)common / all;
    }

    /// <summary>Sorts hashes and moves the different ones to the front; returns how many they are.</summary>
    public static int Distinct(Span<ulong> hashes)
    {
        hashes.Sort();
        var count = Math.Min(hashes.Length, 1);
        for (var at = 1; at < hashes.Length; at++)
        {
            hashes[count] = hashes[at];
            count += hashes[count] != hashes[count - 1] ? 1 : 0;
        }

        return count;
    }
}
