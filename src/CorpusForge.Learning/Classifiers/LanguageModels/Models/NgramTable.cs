using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Models;

/// <summary>
/// The n-grams of one length by parent and first token: a hash table of 16 bytes an entry, two thirds full. Keys are exact, so that nothing
/// is ever taken for something else.
/// </summary>
internal sealed class NgramTable
{
    private const ulong Empty = ulong.MaxValue;

    private readonly Entry[] entries;

    public NgramTable(int count)
    {
        entries = new Entry[checked(count + (count / 2) + 1)];
        Array.Fill(entries, new Entry { Key = Empty });
    }

    /// <summary>The n-gram at a place.</summary>
    public ref readonly Entry this[int slot] => ref entries[slot];

    /// <summary>Adds an n-gram and returns its place.</summary>
    public int Add(int parent, int token, float probability, float backoff)
    {
        var key = Key(parent, token);
        var slot = Slot(key);
        while (entries[slot].Key != Empty)
        {
            slot = slot + 1 == entries.Length ? 0 : slot + 1;
        }

        entries[slot] = new Entry { Key = key, Probability = probability, Backoff = backoff };
        return slot;
    }

    /// <summary>The place of an n-gram; negative when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int parent, int token)
    {
        var key = Key(parent, token);
        var slot = Slot(key);
        ref var first = ref MemoryMarshal.GetArrayDataReference(entries);
        while (true)
        {
            var found = Unsafe.Add(ref first, slot).Key;
            if (found == key)
            {
                return slot;
            }

            if (found == Empty)
            {
                return -1;
            }

            slot = slot + 1 == entries.Length ? 0 : slot + 1;
        }
    }

    private static ulong Key(int parent, int token) => ((ulong)(uint)parent << 32) | (uint)token;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ulong key)
    {
        var hash = key * 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9;
        return (int)(((hash >> 32) * (ulong)entries.Length) >> 32);
    }

    /// <summary>One n-gram.</summary>
    internal struct Entry
    {
        public ulong Key;
        public float Probability;
        public float Backoff;
    }
}
