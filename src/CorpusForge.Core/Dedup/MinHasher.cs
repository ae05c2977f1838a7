using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CorpusForge.Core.Dedup;

/// <summary>
/// MinHash signatures by Fast Similarity Sketching (Dahlgaard, Knudsen, Thorup 2017), and their LSH band keys. A round throws every shingle into one
/// of the slots with a value; a slot keeps the least value of the first round that reached it; rounds go on until no slot is empty. Two signatures
/// agree in a slot with a probability that is the Jaccard similarity of the sets of shingles, as with one hash function a slot, for about
/// n + t ln t hash values instead of n t. One instance serves one thread.
/// </summary>
/// <param name="plan">Bands, rows and shingles.</param>
public sealed class MinHasher(NearPlan plan)
{
    /// <summary>Raised whenever the signature of any page's text changes, its folding and its words included.</summary>
    public const int Version = 3;

    /// <summary>A slot that no shingle has reached.</summary>
    private const ulong Empty = ulong.MaxValue;

    // The upper 13 bits of a slot are its round, so that an earlier round is less than any later one. Twice 4,096 slots make 8,192 rounds at most.
    private const int ValueBits = 51;

    private readonly NearPlan plan = Checked(plan);
    private readonly (ulong Offset, ulong Factor)[] rounds = Rounds(plan.Slots);
    private readonly ulong[] slots = new ulong[plan.Slots];

    /// <summary>Makes the shingles that this hashes.</summary>
    public Shingler Shingler { get; } = new(plan);

    /// <summary>Writes the band keys of a text. False when it is shorter than one shingle: it has no neighbours then.</summary>
    /// <param name="folded">Text after <see cref="Dedup.Shingler.Fold"/>.</param>
    /// <param name="keys">One key a band, <see cref="NearPlan.Bands"/> long.</param>
    public bool TryBandKeys(ReadOnlySpan<char> folded, Span<ulong> keys) => TryBandKeys(Shingler.Of(folded), keys);

    /// <summary>Writes the band keys of a set of shingles. False when it is empty.</summary>
    /// <param name="shingles">Hashes of <see cref="Dedup.Shingler"/>, in any order and however often.</param>
    /// <param name="keys">One key a band, <see cref="NearPlan.Bands"/> long.</param>
    public bool TryBandKeys(ReadOnlySpan<ulong> shingles, Span<ulong> keys)
    {
        if (shingles.IsEmpty)
        {
            return false;
        }

        var signature = Signature(shingles);
        for (var band = 0; band < plan.Bands; band++)
        {
            var key = (ulong)band;
            foreach (var row in signature.Slice(band * plan.Rows, plan.Rows))
            {
                key = Mixing.Next(key, row);
            }

            keys[band] = key;
        }

        return true;
    }

    /// <summary>The signature of a text after <see cref="Dedup.Shingler.Fold"/>.</summary>
    /// <inheritdoc cref="Signature(ReadOnlySpan{ulong})"/>
    public ReadOnlySpan<ulong> Signature(ReadOnlySpan<char> folded) => Signature(Shingler.Of(folded));

    /// <summary>
    /// <see cref="NearPlan.Slots"/> values, of which two sets share as large a part as their Jaccard similarity; the largest number each where there is
    /// no shingle. Valid until the next call.
    /// </summary>
    public ReadOnlySpan<ulong> Signature(ReadOnlySpan<ulong> shingles)
    {
        Array.Fill(slots, Empty);
        if (shingles.IsEmpty)
        {
            return slots;
        }

        ThrowOnce(shingles);
        var empty = 0;
        for (var round = 1; NextEmpty(ref empty) && round < slots.Length; round++)
        {
            Throw(shingles, round);
        }

        for (; NextEmpty(ref empty); empty++)
        {
            slots[empty] = Least(shingles, slots.Length + empty);
        }

        return slots;
    }

    /// <summary>The same values slot by slot, as the paper defines them: the first round that reaches a slot, and the least value of it.</summary>
    public ulong[] SignatureScalar(ReadOnlySpan<ulong> shingles)
    {
        var values = new ulong[slots.Length];
        Array.Fill(values, Empty);
        for (var round = 0; round < rounds.Length && !shingles.IsEmpty; round++)
        {
            var reached = values.Select(value => value != Empty).ToArray();
            foreach (var shingle in shingles)
            {
                var hash = round == 0 ? (UInt128)shingle : Mixing.Fold(shingle ^ rounds[round].Offset, rounds[round].Factor);
                var place = hash * (uint)slots.Length;
                var (slot, value) = round < slots.Length ? ((int)(place >> 64), (ulong)place) : (round - slots.Length, (ulong)hash);
                if (!reached[slot])
                {
                    values[slot] = Math.Min(values[slot], ((ulong)round << ValueBits) | (value >> (64 - ValueBits)));
                }
            }
        }

        return values;
    }

    // Of a shingle's number as a fraction of 2^64, times the slots: the whole part is the slot, the fraction the value.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ThrowOnce(ReadOnlySpan<ulong> shingles)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(slots);
        var count = (ulong)slots.Length;
        foreach (var shingle in shingles)
        {
            var slot = Math.BigMul(shingle, count, out var value);
            ref var least = ref Unsafe.Add(ref first, (nuint)slot);
            least = Math.Min(least, value >> (64 - ValueBits));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Throw(ReadOnlySpan<ulong> shingles, int round)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(slots);
        var (count, before, (offset, factor)) = ((ulong)slots.Length, (ulong)round << ValueBits, rounds[round]);
        foreach (var shingle in shingles)
        {
            var slot = Math.BigMul(Mixing.Fold(shingle ^ offset, factor), count, out var value);
            ref var least = ref Unsafe.Add(ref first, (nuint)slot);
            least = Math.Min(least, before | (value >> (64 - ValueBits)));
        }
    }

    // The last rounds throw at one slot each, so that it is reached for certain.
    private ulong Least(ReadOnlySpan<ulong> shingles, int round)
    {
        var (least, (offset, factor)) = (Empty, rounds[round]);
        foreach (var shingle in shingles)
        {
            least = Math.Min(least, Mixing.Fold(shingle ^ offset, factor) >> (64 - ValueBits));
        }

        return ((ulong)round << ValueBits) | least;
    }

    private bool NextEmpty(ref int at)
    {
        var next = slots.AsSpan(at).IndexOf(Empty);
        at += Math.Max(next, 0);
        return next >= 0;
    }

    private static NearPlan Checked(NearPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plan.Slots, NearPlan.SignatureLimit, nameof(plan));
        return plan;
    }

    private static (ulong Offset, ulong Factor)[] Rounds(int slots)
    {
        var state = 0UL;
        return [.. Enumerable.Range(0, 2 * slots).Select(_ => (Mixing.Draw(ref state), Mixing.Draw(ref state) | 1))];
    }
}
