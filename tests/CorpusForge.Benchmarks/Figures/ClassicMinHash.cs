using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// MinHash with one function a value, for comparison: eight 32-bit functions at a time, as this project had it; and datatrove's arithmetic,
/// (a h + b) mod 2^61 - 1 over 64-bit hashes, each function's least value.
/// </summary>
internal sealed class ClassicMinHash
{
    private const int Lanes = 8;
    private const ulong Mersenne = (1UL << 61) - 1;

    private readonly uint[] offsets;
    private readonly uint[] factors;
    private readonly ulong[] wideOffsets;
    private readonly ulong[] wideFactors;
    private readonly uint[] narrow;
    private readonly ulong[] wide;
    private uint[] halves = [];

    public ClassicMinHash(int count)
    {
        var random = new Random(1);
        var padded = (count + Lanes - 1) / Lanes * Lanes;
        (offsets, factors, narrow) = (new uint[padded], new uint[padded], new uint[padded]);
        (wideOffsets, wideFactors, wide) = (new ulong[count], new ulong[count], new ulong[count]);
        for (var at = 0; at < padded; at++)
        {
            (offsets[at], factors[at]) = ((uint)random.NextInt64(1L << 32), (uint)random.NextInt64(1L << 32) | 1);
        }

        for (var at = 0; at < count; at++)
        {
            (wideFactors[at], wideOffsets[at]) = ((ulong)random.NextInt64(1, (long)Mersenne), (ulong)random.NextInt64(0, (long)Mersenne));
        }
    }

    /// <summary>The least values of the 32-bit functions.</summary>
    public ReadOnlySpan<uint> Narrow(ReadOnlySpan<ulong> shingles)
    {
        halves = halves.Length < shingles.Length ? new uint[shingles.Length] : halves;
        for (var at = 0; at < shingles.Length; at++)
        {
            halves[at] = (uint)(shingles[at] >> 32);
        }

        ref var first = ref MemoryMarshal.GetArrayDataReference(halves);
        for (var at = 0; at < narrow.Length; at += Lanes)
        {
            var (offset, factor) = (Vector256.Create(offsets, at), Vector256.Create(factors, at));
            var least = Vector256.Create(uint.MaxValue);
            for (var shingle = 0; shingle < shingles.Length; shingle++)
            {
                var mixed = (Vector256.Create(Unsafe.Add(ref first, shingle)) ^ offset) * factor;
                least = Vector256.Min(least, mixed ^ Vector256.ShiftRightLogical(mixed, 15));
            }

            least.CopyTo(narrow, at);
        }

        return narrow;
    }

    /// <summary>The least values of datatrove's functions; products wrap at 64 bits there too.</summary>
    public ReadOnlySpan<ulong> Wide(ReadOnlySpan<ulong> shingles)
    {
        for (var at = 0; at < wide.Length; at++)
        {
            var (factor, offset, least) = (wideFactors[at], wideOffsets[at], ulong.MaxValue);
            foreach (var shingle in shingles)
            {
                least = Math.Min(least, ((shingle * factor) + offset) % Mersenne);
            }

            wide[at] = least;
        }

        return wide;
    }
}
