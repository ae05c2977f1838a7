using System.Numerics;

namespace CorpusForge.Core.Decontamination;

/// <summary>
/// The n-grams of one length over all evaluation texts: an open-addressing table of their places, before it a bitmap that most n-grams of a page
/// fail at. Matches are compared symbol by symbol, so that a hash never decides. 4 bytes a slot at most half full, 4 for the chain of equal
/// n-grams and 2 of the bitmap: about 14 to 22 bytes an n-gram.
/// </summary>
internal sealed class GramTable
{
    /// <summary>No place.</summary>
    public const int None = -1;

    private const int Gone = -2;
    private const ulong Base = 0x9E37_79B9_7F4A_7C15;
    private const ulong Mixer = 0xD6E8_FEB8_6659_FD93;

    private readonly uint[] symbols;
    private readonly int[] slots;
    private readonly int[] next;
    private readonly ulong[] bitmap;
    private readonly ulong leaving;
    private readonly int slotShift;
    private readonly int bitShift;

    /// <param name="length">Symbols an n-gram.</param>
    /// <param name="symbols">The symbols of all texts, one behind the other.</param>
    /// <param name="starts">The place of each n-gram, ascending.</param>
    /// <param name="next">Room for a place a symbol, shared by tables of different lengths of different texts.</param>
    /// <param name="isCommon">Whether the n-grams at these places, which are equal, are not to be found.</param>
    public GramTable(int length, uint[] symbols, IReadOnlyList<int> starts, int[] next, Func<IReadOnlyList<int>, bool> isCommon)
    {
        (Length, this.symbols, this.next) = (length, symbols, next);
        var bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, starts.Count)) + 2);
        (slots, slotShift, bitShift) = (new int[1 << bits], 64 - bits, 64 - bits - 3);
        bitmap = new ulong[Math.Max(1, (1 << (bits + 3)) / 64)];
        slots.AsSpan().Fill(None);
        leaving = 1;
        for (var at = 0; at < length; at++)
        {
            leaving *= Base;
        }

        // From the last to the first, so that chains run forward.
        for (var at = starts.Count - 1; at >= 0; at--)
        {
            Add(starts[at]);
        }

        Drop(isCommon);
    }

    /// <summary>Symbols an n-gram.</summary>
    public int Length { get; }

    /// <summary>Bytes of the table without what it shares.</summary>
    public long Bytes => (4L * slots.Length) + (8L * bitmap.Length);

    /// <summary>What leaves the rolling hash with a symbol is this times the symbol.</summary>
    public ulong Leaving => leaving;

    /// <summary>The rolling hash with another symbol.</summary>
    public static ulong Roll(ulong hash, uint symbol) => (hash * Base) + symbol;

    /// <summary>Whether an n-gram of this hash may be there.</summary>
    public bool MayHave(ulong hash)
    {
        var bit = (hash * Mixer) >> bitShift;
        return (bitmap[bit >> 6] & (1UL << (int)(bit & 63))) != 0;
    }

    /// <summary>The first place of an n-gram; <see cref="None"/> where it is in no text.</summary>
    public int Find(ulong hash, ReadOnlySpan<uint> gram)
    {
        for (var slot = (int)((hash * Mixer) >> slotShift); slots[slot] != None; slot = (slot + 1) & (slots.Length - 1))
        {
            if (slots[slot] >= 0 && symbols.AsSpan(slots[slot], Length).SequenceEqual(gram))
            {
                return slots[slot];
            }
        }

        return None;
    }

    /// <summary>The next place of the same n-gram; <see cref="None"/> where there is none.</summary>
    public int Next(int place) => next[place];

    private ulong HashAt(int place)
    {
        var hash = 0UL;
        foreach (var symbol in symbols.AsSpan(place, Length))
        {
            hash = Roll(hash, symbol);
        }

        return hash;
    }

    private void Add(int place)
    {
        var gram = symbols.AsSpan(place, Length);
        var slot = (int)((HashAt(place) * Mixer) >> slotShift);
        while (slots[slot] != None && !symbols.AsSpan(slots[slot], Length).SequenceEqual(gram))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        next[place] = slots[slot];
        slots[slot] = place;
    }

    private void Drop(Func<IReadOnlyList<int>, bool> isCommon)
    {
        var places = new List<int>();
        for (var slot = 0; slot < slots.Length; slot++)
        {
            if (slots[slot] == None)
            {
                continue;
            }

            places.Clear();
            for (var place = slots[slot]; place != None; place = next[place])
            {
                places.Add(place);
            }

            if (isCommon(places))
            {
                slots[slot] = Gone;
                continue;
            }

            var bit = (HashAt(places[0]) * Mixer) >> bitShift;
            bitmap[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }
}
