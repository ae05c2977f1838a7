using System.Buffers;
using System.Numerics;

namespace CorpusForge.Core.Dedup;

/// <summary>Similarity of sets of 64-bit hashes.</summary>
public static class Jaccard
{
    private const int FewHashes = 64;
    private const int BucketSize = 8;

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

    /// <summary>Sorts hashes and moves the different ones to the front; returns how many they are. What lies behind them means nothing.</summary>
    /// <param name="hashes">Any numbers; fast where they are as good as random.</param>
    public static int Distinct(Span<ulong> hashes)
    {
        if (hashes.Length < FewHashes)
        {
            hashes.Sort();
            return Compact(hashes);
        }

        // Hashes are spread evenly: their upper bits put each near its place.
        var shift = 64 - BitOperations.Log2((uint)hashes.Length / BucketSize);
        var ends = ArrayPool<int>.Shared.Rent((1 << (64 - shift)) + 1);
        var sorted = ArrayPool<ulong>.Shared.Rent(hashes.Length);
        Array.Clear(ends);
        foreach (var hash in hashes)
        {
            ends[(int)(hash >> shift) + 1]++;
        }

        for (var bucket = 1; bucket < ends.Length; bucket++)
        {
            ends[bucket] += ends[bucket - 1];
        }

        foreach (var hash in hashes)
        {
            sorted[ends[(int)(hash >> shift)]++] = hash;
        }

        for (var (bucket, start) = (0, 0); start < hashes.Length; start = ends[bucket++])
        {
            Sort(sorted.AsSpan(start, ends[bucket] - start));
        }

        sorted.AsSpan(0, hashes.Length).CopyTo(hashes);
        ArrayPool<ulong>.Shared.Return(sorted);
        ArrayPool<int>.Shared.Return(ends);
        return Compact(hashes);
    }

    private static void Sort(Span<ulong> bucket)
    {
        if (bucket.Length > 4 * BucketSize)
        {
            bucket.Sort();
            return;
        }

        for (var at = 1; at < bucket.Length; at++)
        {
            var hash = bucket[at];
            var to = at;
            for (; to > 0 && bucket[to - 1] > hash; to--)
            {
                bucket[to] = bucket[to - 1];
            }

            bucket[to] = hash;
        }
    }

    private static int Compact(Span<ulong> sorted)
    {
        var count = Math.Min(sorted.Length, 1);
        for (var at = 1; at < sorted.Length; at++)
        {
            sorted[count] = sorted[at];
            count += sorted[count] != sorted[count - 1] ? 1 : 0;
        }

        return count;
    }
}
