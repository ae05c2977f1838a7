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
    private readonly int length;
    private readonly int[] names;
    private readonly int[] candidates;
    private readonly int[] repeated;
    private uint[] narrowKeys = [];
    private ulong[] wideKeys = [];
    private int[] counts = [];
    private int largest;
    private int size;
    private int candidateCount;

    /// <summary>Prepares the counting; the symbols, none of which is negative, are copied.</summary>
    public GramLevels(ReadOnlySpan<int> symbols)
    {
        length = symbols.Length;
        names = ArrayPool<int>.Shared.Rent(length + 1);
        candidates = ArrayPool<int>.Shared.Rent(length + 1);
        repeated = ArrayPool<int>.Shared.Rent(length + 1);
        symbols.CopyTo(names);
        for (var at = 0; at < length; at++)
        {
            candidates[at] = at;
            largest = Math.Max(largest, names[at]);
        }

        candidateCount = Math.Max(0, length - 1);
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
    public int RepeatedOccurrences { get; private set; }

    /// <summary>Occurrences of the most frequent n-gram; 0 where there is none.</summary>
    public int Top { get; private set; }

    /// <summary>Names of this level are smaller.</summary>
    public int Names => size;

    /// <summary>The places of n-grams that occur more than once, from the first to the last.</summary>
    public ReadOnlySpan<int> RepeatedPlaces => repeated.AsSpan(0, RepeatedOccurrences);

    /// <summary>The name of the n-gram at one of <see cref="RepeatedPlaces"/>, equal for equal n-grams of this level.</summary>
    public int NameAt(int place) => names[place];

    /// <summary>First place of the most frequent n-gram, of the earliest among equals; -1 where none occurs twice.</summary>
    public int FirstOfTop()
    {
        foreach (var place in RepeatedPlaces)
        {
            if (counts[names[place]] == Top)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Writes how often each repeated n-gram occurs, <see cref="RepeatedTypes"/> numbers in no order.</summary>
    public void CopyRepeated(Span<int> destination)
    {
        var at = 0;
        foreach (var count in counts.AsSpan(0, size))
        {
            if (count > 1)
            {
                destination[at++] = count;
            }
        }
    }

    /// <summary>Counts the n-grams that are longer by one symbol.</summary>
    public void Advance()
    {
        Size++;
        (RepeatedTypes, Top) = (0, Math.Min(1, Occurrences));

        // At most half full. Where both parts fit into 16 bits, the table of a usual page fits into the first caches.
        size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 2 * candidateCount));
        Clear(ref counts);
        int known;
        if (largest < ushort.MaxValue)
        {
            Clear(ref narrowKeys);
            known = Name(narrowKeys);
        }
        else
        {
            Clear(ref wideKeys);
            known = Name(wideKeys);
        }

        largest = size - 1;
        Types = Occurrences - candidateCount + known;
        KeepRepeated();
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(names);
        ArrayPool<int>.Shared.Return(candidates);
        ArrayPool<int>.Shared.Return(repeated);
        ArrayPool<uint>.Shared.Return(narrowKeys);
        ArrayPool<ulong>.Shared.Return(wideKeys);
        ArrayPool<int>.Shared.Return(counts);
    }

    /// <summary>
    /// Names the n-gram of every candidate; returns how many names there are. Whether a pair is new is not asked by a branch, for no
    /// processor can foresee the answer.
    /// </summary>
    private int Name<TKey>(TKey[] keys)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        ref var firstKey = ref MemoryMarshal.GetArrayDataReference(keys);
        ref var firstCount = ref MemoryMarshal.GetArrayDataReference(counts);
        var (mask, shift, half) = (size - 1, 64 - BitOperations.Log2((uint)size), Unsafe.SizeOf<TKey>() * 4);
        int known = 0, types = 0, top = Top;
        foreach (var place in candidates.AsSpan(0, candidateCount))
        {
            // One more than the pair, so that 0 marks an empty entry.
            var pair = (((ulong)(uint)names[place] << half) | (uint)names[place + 1]) + 1;
            var key = TKey.CreateTruncating(pair);
            var at = (int)((pair * 0x9E3779B97F4A7C15UL) >> shift);
            while ((Unsafe.Add(ref firstKey, at) != TKey.Zero) & (Unsafe.Add(ref firstKey, at) != key))
            {
                at = (at + 1) & mask;
            }

            Unsafe.Add(ref firstKey, at) = key;
            var count = ++Unsafe.Add(ref firstCount, at);
            known += count == 1 ? 1 : 0;
            types += count == 2 ? 1 : 0;
            top = Math.Max(top, count);
            names[place] = at;
        }

        (RepeatedTypes, Top) = (types, top);
        return known;
    }

    /// <summary>Lists the repeated places, and of those the ones whose next is repeated too: only there can a longer n-gram repeat.</summary>
    private void KeepRepeated()
    {
        int kept = 0, next = 0, previous = -2;
        for (var index = 0; index < candidateCount; index++)
        {
            var place = candidates[index];
            var repeats = counts[names[place]] > 1;
            repeated[kept] = place;
            kept += repeats ? 1 : 0;
            candidates[next] = place - 1;
            next += repeats & (previous == place - 1) ? 1 : 0;
            previous = repeats ? place : -2;
        }

        (RepeatedOccurrences, candidateCount) = (kept, next);
    }

    private void Clear<T>(ref T[] array)
    {
        if (array.Length < size)
        {
            ArrayPool<T>.Shared.Return(array);
            array = ArrayPool<T>.Shared.Rent(size);
        }

        array.AsSpan(0, size).Clear();
    }
}
