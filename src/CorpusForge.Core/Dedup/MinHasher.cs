using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CorpusForge.Core.Dedup;

/// <summary>
/// MinHash signatures (Broder 1997) of the character n-grams of a folded text, and their LSH band keys. Vectorised over the hash functions;
/// <see cref="SignatureScalar"/> is the plain twin that tests compare. One instance serves one thread.
/// </summary>
public sealed class MinHasher
{
    /// <summary>Raised whenever the signature of any page's text changes, its folding included.</summary>
    public const int Version = 2;

    private const int Lanes = 8;

    private readonly NearSettings settings;
    private readonly uint[] offsets;
    private readonly uint[] factors;
    private readonly uint[] signature;
    private readonly ulong drop;
    private uint[] shingles = new uint[4096];

    /// <summary>Makes the hash functions of the settings; equal settings have equal functions everywhere.</summary>
    public MinHasher(NearSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        this.settings = settings;
        var count = settings.Bands * settings.Rows;
        var padded = (count + Lanes - 1) / Lanes * Lanes;
        (offsets, factors, signature) = (new uint[padded], new uint[padded], new uint[padded]);
        var state = 0x9E3779B97F4A7C15UL;
        for (var at = 0; at < padded; at++)
        {
            offsets[at] = (uint)(Next(ref state) >> 32);
            factors[at] = (uint)(Next(ref state) >> 32) | 1;
        }

        drop = 1;
        for (var at = 0; at < settings.Characters; at++)
        {
            drop *= RollingBase;
        }
    }

    private static ulong RollingBase => 0x9FB21C651E98DF25UL;

    /// <summary>
    /// Writes the band keys of a folded text. False when it is shorter than one shingle: it has no neighbours then.
    /// </summary>
    /// <param name="folded">Text after <c>TextFolding.Fold</c>.</param>
    /// <param name="keys">One key a band, <see cref="NearSettings.Bands"/> long.</param>
    public bool TryBandKeys(ReadOnlySpan<char> folded, Span<ulong> keys)
    {
        if (folded.Length < settings.Characters)
        {
            return false;
        }

        Signature(folded);
        for (var band = 0; band < settings.Bands; band++)
        {
            var rows = MemoryMarshal.AsBytes(signature.AsSpan(band * settings.Rows, settings.Rows));
            keys[band] = XxHash3.HashToUInt64(rows, band);
        }

        return true;
    }

    /// <summary>
    /// The least hash value of each function over all shingles, the largest number where there is none; <c>bands * rows</c> values.
    /// </summary>
    public ReadOnlySpan<uint> Signature(ReadOnlySpan<char> folded)
    {
        var hashes = Shingles(folded);
        ref var first = ref MemoryMarshal.GetReference(hashes);
        for (var at = 0; at < signature.Length; at += Lanes)
        {
            var (offset, factor) = (Vector256.Create(offsets, at), Vector256.Create(factors, at));
            var least = Vector256.Create(uint.MaxValue);
            for (var shingle = 0; shingle < hashes.Length; shingle++)
            {
                var mixed = (Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref first, shingle)) ^ offset) * factor;
                least = Vector256.Min(least, mixed ^ Vector256.ShiftRightLogical(mixed, 15));
            }

            least.CopyTo(signature, at);
        }

        return signature.AsSpan(0, settings.Bands * settings.Rows);
    }

    /// <summary>The same values, one by one.</summary>
    public uint[] SignatureScalar(ReadOnlySpan<char> folded)
    {
        var hashes = Shingles(folded);
        var values = new uint[settings.Bands * settings.Rows];
        for (var at = 0; at < values.Length; at++)
        {
            var least = uint.MaxValue;
            foreach (var hash in hashes)
            {
                var mixed = unchecked((hash ^ offsets[at]) * factors[at]);
                least = Math.Min(least, mixed ^ (mixed >> 15));
            }

            values[at] = least;
        }

        return values;
    }

    // A polynomial over the last n units, rolled along the text, then mixed so that all bits matter (the finaliser of MurmurHash3).
    private ReadOnlySpan<uint> Shingles(ReadOnlySpan<char> folded)
    {
        var count = Math.Max(0, folded.Length - settings.Characters + 1);
        if (shingles.Length < count)
        {
            shingles = new uint[Math.Max(count, shingles.Length * 2)];
        }

        var rolled = 0UL;
        for (var at = 0; at < folded.Length; at++)
        {
            unchecked
            {
                rolled = (rolled * RollingBase) + folded[at] + 1;
                if (at >= settings.Characters)
                {
                    rolled -= drop * (folded[at - settings.Characters] + 1UL);
                }

                if (at >= settings.Characters - 1)
                {
                    var mixed = (rolled ^ (rolled >> 33)) * 0xFF51AFD7ED558CCDUL;
                    mixed = (mixed ^ (mixed >> 33)) * 0xC4CEB9FE1A85EC53UL;
                    shingles[at - settings.Characters + 1] = (uint)(mixed >> 32);
                }
            }
        }

        return shingles.AsSpan(0, count);
    }

    // SplitMix64: the constants of the functions are part of the format.
    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
