using System.Runtime.CompilerServices;

namespace CorpusForge.Core.Dedup.Substrings;

/// <summary>A bit for each place of a text.</summary>
internal readonly struct BitMarks(int length)
{
    private readonly ulong[] words = new ulong[(length + 63) >> 6];

    /// <summary>Whether a place is marked.</summary>
    public bool this[int at]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (words[at >> 6] >> (at & 63) & 1) != 0;
    }

    /// <summary>Marks a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int at) => words[at >> 6] |= 1UL << (at & 63);
}
