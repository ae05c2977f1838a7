using System.Numerics;

namespace CorpusForge.Learning.Tokenizers.Bytes;

/// <summary>The merges of a byte-pair encoding by their two halves: how early each is made, and what it makes.</summary>
internal sealed class MergeTable
{
    private const ulong Empty = ulong.MaxValue;

    private readonly ulong[] pairs;
    private readonly (int Rank, int Id)[] values;
    private readonly int shift;

    /// <summary>Makes the table; of a pair that is there twice the first rank counts.</summary>
    public MergeTable(IReadOnlyCollection<(int Left, int Right, int Rank, int Id)> merges)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, merges.Count * 2));
        (pairs, values, shift) = (new ulong[size], new (int, int)[size], 64 - BitOperations.Log2((uint)size));
        Array.Fill(pairs, Empty);
        foreach (var (left, right, rank, id) in merges)
        {
            var slot = SlotOf(Pair(left, right));
            if (pairs[slot] == Empty || rank < values[slot].Rank)
            {
                (pairs[slot], values[slot]) = (Pair(left, right), (rank, id));
            }
        }
    }

    /// <summary>Rank and product of a pair; the rank is <see cref="int.MaxValue"/> when it is never merged.</summary>
    public (int Rank, int Id) Find(int left, int right)
    {
        var slot = SlotOf(Pair(left, right));
        return pairs[slot] == Empty ? (int.MaxValue, -1) : values[slot];
    }

    private static ulong Pair(int left, int right) => ((ulong)(uint)left << 32) | (uint)right;

    private int SlotOf(ulong pair)
    {
        // Multiplying by the golden ratio spreads what differs in low bits over the high ones (Fibonacci hashing).
        var slot = (int)((pair * 0x9E3779B97F4A7C15UL) >> shift);
        while (pairs[slot] != Empty && pairs[slot] != pair)
        {
            slot = (slot + 1) & (pairs.Length - 1);
        }

        return slot;
    }
}
