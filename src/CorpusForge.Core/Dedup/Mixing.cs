using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CorpusForge.Core.Dedup;

/// <summary>
/// The hash of shingles, words and bands: halves of 128-bit products folded together (wyhash, Wang Yi). The same on every machine.
/// </summary>
internal static class Mixing
{
    private const ulong Start = 0x2D358DCCAA6C78A5UL;
    private const ulong Second = 0x8BB84B93962EACC9UL;
    private const ulong Last = 0x4B33A62ED433D4A3UL;

    /// <summary>Both halves of a product, folded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Fold(ulong one, ulong other)
    {
        var high = Math.BigMul(one, other, out var low);
        return high ^ low;
    }

    /// <summary>The next state of a hash that takes in value after value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Next(ulong state, ulong value) => Fold(state ^ value, Last);

    /// <summary>SplitMix64 (Steele, Lea, Flood 2014): constants of the functions, part of the format.</summary>
    public static ulong Draw(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>
    /// The hash of a few units: of up to three, of them as one number; of more, of its fours, of which the last may overlap the one before.
    /// </summary>
    public static ulong Of(ReadOnlySpan<char> units)
    {
        if (units.Length < 4)
        {
            var few = (ulong)units.Length << 48;
            for (var at = 0; at < units.Length; at++)
            {
                few |= (ulong)units[at] << (16 * at);
            }

            return OfEnds(few, few);
        }

        if (units.Length <= 8)
        {
            return OfEnds(Four(ref MemoryMarshal.GetReference(units)), Four(ref MemoryMarshal.GetReference(units[^4..])));
        }

        var state = Second ^ (ulong)units.Length;
        for (var at = 0; at < units.Length - 4; at += 4)
        {
            state = Next(state, Four(ref MemoryMarshal.GetReference(units[at..])));
        }

        return Next(state, Four(ref MemoryMarshal.GetReference(units[^4..])));
    }

    /// <summary>The hash of four to eight units, from its first and its last four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfEnds(ulong first, ulong last) => Fold(Fold(first ^ Start, last ^ Second), Last);

    /// <summary>Four units as one number, the first lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Four(ref char first)
    {
        var four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref first));
        return BitConverter.IsLittleEndian ? four : Reversed(four);
    }

    // On a big-endian machine the first unit is the highest; the units themselves are right.
    private static ulong Reversed(ulong four)
    {
        var pairs = BinaryPrimitives.ReverseEndianness(four);
        return ((pairs & 0x00FF00FF00FF00FFUL) << 8) | ((pairs >> 8) & 0x00FF00FF00FF00FFUL);
    }
}
