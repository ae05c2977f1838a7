using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Models;

/// <summary>
/// The n-grams of one length by hash: a table of 16 bytes an entry, two thirds full. The key is a hash of 64 bits over the tokens alone, so that
/// the processor can fetch n-grams of several lengths at once; that a token sequence finds another's entry happens once in 10^12 looks.
/// </summary>
internal sealed class NgramTable
{
    private const ulong Empty = 0;

    private readonly Entry[] entries;

    public NgramTable(int count) => entries = new Entry[checked(count + (count / 2) + 1)];

    /// <summary>The key of one token.</summary>
    public static ulong First(int token) => ((ulong)(uint)token + 1) * 0x9E3779B97F4A7C15;

    /// <summary>The key of an n-gram with one token more on the left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Longer(ulong key, int token)
    {
        key = ((key ^ (key >> 32)) * 0xBF58476D1CE4E5B9) + (((ulong)(uint)token + 1) * 0x94D049BB133111EB);
        return key ^ (key >> 29);
    }

    /// <summary>Adds an n-gram.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="probability">log10, at most 0.</param>
    /// <param name="backoff">log10.</param>
    /// <param name="isLast">Whether none in the model is longer on the left.</param>
    public void Add(ulong key, float probability, float backoff, bool isLast)
    {
        var slot = Slot(key);
        while (entries[slot].Key != Empty)
        {
            slot = slot + 1 == entries.Length ? 0 : slot + 1;
        }

        // The sign is free: it tells the walk to stop without another look.
        entries[slot] = new Entry { Key = key, Signed = isLast ? Math.Abs(probability) : -Math.Abs(probability), Backoff = backoff };
    }

    /// <summary>Fetches the place of an n-gram that will be asked for soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(ulong key)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(entries), Slot(key))));
        }
    }

    /// <summary>An n-gram; a null reference when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Entry Find(ulong key)
    {
        var slot = Slot(key);
        ref var first = ref MemoryMarshal.GetArrayDataReference(entries);
        while (true)
        {
            ref var entry = ref Unsafe.Add(ref first, slot);
            if (entry.Key == key)
            {
                return ref entry;
            }

            if (entry.Key == Empty)
            {
                return ref Unsafe.NullRef<Entry>();
            }

            slot = slot + 1 == entries.Length ? 0 : slot + 1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ulong key) => (int)Math.BigMul(key * 0x9E3779B97F4A7C15, (ulong)entries.Length, out _);

    /// <summary>One n-gram.</summary>
    internal struct Entry
    {
        public ulong Key;
        public float Signed;
        public float Backoff;

        /// <summary>log10 of the probability.</summary>
        public readonly float Probability => -Math.Abs(Signed);

        /// <summary>Whether none in the model is longer on the left.</summary>
        public readonly bool IsLast => !float.IsNegative(Signed);
    }
}
