using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CorpusForge.Japanese.Scanning;

/// <summary>
/// Counts the n-grams of a sequence of symbols (characters, words), n by n from 2 upwards and exactly: an n-gram that occurs twice has
/// parts that occur twice, so each level looks only at what was repeated in the level below, and names an n-gram by the two repeated
/// (n-1)-grams it is made of. No hash stands for an n-gram, and long n-grams cost next to nothing on text that does not repeat.
/// </summary>
public sealed class GramLevels : IDisposable
{
    /// <summary>What <see cref="NameAt"/> says of an n-gram that occurs once.</summary>
    public const int Once = -1;

    private readonly int length;
    private readonly int[] names;
    private readonly int[] places;
    private Entry[] table = [];
    private int size;
    private int alive;

    /// <summary>Prepares the counting; the symbols are copied.</summary>
    public GramLevels(ReadOnlySpan<int> symbols)
    {
        length = symbols.Length;
        names = ArrayPool<int>.Shared.Rent(length + 1);
        places = ArrayPool<int>.Shared.Rent(length + 1);
        symbols.CopyTo(names);
        for (var at = 0; at < length; at++)
        {
            places[at] = at;
        }

        alive = length;
    }

    /// <summary>Symbols of the n-grams counted last; 1 before <see cref="Advance"/> was called.</summary>
    public int Size { get; private set; } = 1;

    /// <summary>N-grams of the sequence, each place counted.</summary>
    public int Occurrences => Math.Max(0, length - Size + 1);

    /// <summary>Different n-grams.</summary>
    public int Types { get; private set; }

    /// <summary>Different n-grams that occur more than once.</summary>
    public int RepeatedTypes { get; private set; }

    /// <summary>Places of n-grams that occur more than once.</summary>
    public int RepeatedOccurrences => alive;

    /// <summary>Occurrences of the most frequent n-gram; 0 where there is none.</summary>
    public int Top { get; private set; }

    /// <summary>Names of this level are smaller.</summary>
    public int Names => size;

    /// <summary>The name of the n-gram at a place, equal for equal n-grams of this level; <see cref="Once"/> where it occurs once.</summary>
    public int NameAt(int place) => names[place];

    /// <summary>First place of the most frequent n-gram, of the earliest among equals; -1 where none occurs twice.</summary>
    public int FirstOfTop()
    {
        foreach (var place in places.AsSpan(0, alive))
        {
            if (table[names[place]].Count == Top)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Writes how often each repeated n-gram occurs, <see cref="RepeatedTypes"/> numbers in no order.</summary>
    public void CopyRepeated(Span<int> counts)
    {
        var at = 0;
        foreach (var entry in table.AsSpan(0, size))
        {
            if (entry.Count > 1)
            {
                counts[at++] = entry.Count;
            }
        }
    }

    /// <summary>Counts the n-grams that are longer by one symbol.</summary>
    public void Advance()
    {
        Size++;
        Rent();
        (RepeatedTypes, Top) = (0, Math.Min(1, Occurrences));
        var candidates = Name(out var known);
        Types = Occurrences - candidates + known;
        KeepRepeated(candidates);
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(names);
        ArrayPool<int>.Shared.Return(places);
        ArrayPool<Entry>.Shared.Return(table);
    }

    /// <summary>
    /// Names every n-gram whose two parts are repeated; returns how many places that are. Whether a pair is new is not asked by a
    /// branch, for no processor can foresee the answer.
    /// </summary>
    private int Name(out int known)
    {
        ref var entries = ref MemoryMarshal.GetArrayDataReference(table);
        var (mask, shift) = (size - 1, 64 - BitOperations.Log2((uint)size));
        var last = alive - 1;
        int candidates = 0, repeated = 0, top = Top;
        known = 0;
        for (var index = 0; index < last; index++)
        {
            var place = places[index];
            if (places[index + 1] != place + 1)
            {
                names[place] = Once;
                continue;
            }

            // One more than the pair, so that 0 marks an empty entry.
            var key = (((ulong)(uint)names[place] << 32) | (uint)names[place + 1]) + 1;
            var at = (int)((key * 0x9E3779B97F4A7C15UL) >> shift);
            ref var entry = ref Unsafe.Add(ref entries, at);
            while ((entry.Key != 0) & (entry.Key != key))
            {
                at = (at + 1) & mask;
                entry = ref Unsafe.Add(ref entries, at);
            }

            entry.Key = key;
            var count = ++entry.Count;
            known += count == 1 ? 1 : 0;
            repeated += count == 2 ? 1 : 0;
            top = Math.Max(top, count);
            names[place] = at;
            places[candidates++] = place;
        }

        if (last >= 0)
        {
            names[places[last]] = Once;
        }

        (RepeatedTypes, Top) = (repeated, top);
        return candidates;
    }

    private void KeepRepeated(int candidates)
    {
        alive = 0;
        for (var index = 0; index < candidates; index++)
        {
            var place = places[index];
            var name = names[place];
            var repeats = table[name].Count > 1;
            places[alive] = place;
            alive += repeats ? 1 : 0;
            names[place] = repeats ? name : Once;
        }
    }

    /// <summary>An empty table for the places alive, at most two thirds full; its size is a power of two.</summary>
    private void Rent()
    {
        size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, alive + (alive / 2)));
        if (table.Length < size)
        {
            ArrayPool<Entry>.Shared.Return(table);
            table = ArrayPool<Entry>.Shared.Rent(size);
        }

        table.AsSpan(0, size).Clear();
    }

    private struct Entry
    {
        public ulong Key;
        public int Count;
    }
}
