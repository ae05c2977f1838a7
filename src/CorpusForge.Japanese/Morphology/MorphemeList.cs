using System.Runtime.InteropServices;

namespace CorpusForge.Japanese.Morphology;

/// <summary>The words of a text in order; made once and filled again and again.</summary>
public sealed class MorphemeList
{
    private Morpheme[] items = new Morpheme[256];

    /// <summary>How many words.</summary>
    public int Count { get; private set; }

    /// <summary>The word at a place.</summary>
    public ref readonly Morpheme this[int index] => ref AsSpan()[index];

    /// <summary>All words; valid until the list is filled again.</summary>
    public ReadOnlySpan<Morpheme> AsSpan() => MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(items), Count);

    internal void Clear() => Count = 0;

    // Room for words that are found from the last to the first.
    internal Span<Morpheme> Extend(int count)
    {
        if (items.Length - Count < count)
        {
            Array.Resize(ref items, Math.Max(items.Length * 2, Count + count));
        }

        Count += count;
        return items.AsSpan(Count - count, count);
    }
}
