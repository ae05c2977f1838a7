using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace CorpusForge.Japanese.Scanning;

/// <summary>Counts spans of text and those that repeat an earlier one, by 64-bit hash in a pooled open-addressing table.</summary>
internal sealed class SpanTally : IDisposable
{
    private ulong[] slots = Rent(256);
    private int mask = 255;

    /// <summary>Spans, the empty ones not among them.</summary>
    public int Count { get; private set; }

    /// <summary>Their characters.</summary>
    public int Characters { get; private set; }

    /// <summary>Spans that repeat an earlier one.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Characters of those.</summary>
    public int DuplicateCharacters { get; private set; }

    /// <summary>Counts a span.</summary>
    /// <param name="span">The text; an empty one is passed over.</param>
    /// <param name="characters">Its characters.</param>
    public void Add(ReadOnlySpan<char> span, int characters)
    {
        if (!span.IsEmpty)
        {
            Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(span)), characters);
        }
    }

    /// <summary>Counts a span by its hash.</summary>
    public void Add(ulong hash, int characters)
    {
        if (2 * ++Count > mask)
        {
            Grow();
        }

        Characters += characters;

        // 0 marks an empty slot.
        if (!Insert(hash | 1))
        {
            Duplicates++;
            DuplicateCharacters += characters;
        }
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(slots);

    private static ulong[] Rent(int size)
    {
        var array = ArrayPool<ulong>.Shared.Rent(size);
        array.AsSpan(0, size).Clear();
        return array;
    }

    private bool Insert(ulong hash)
    {
        var at = (int)(hash >> 32) & mask;
        while (slots[at] != 0)
        {
            if (slots[at] == hash)
            {
                return false;
            }

            at = (at + 1) & mask;
        }

        slots[at] = hash;
        return true;
    }

    private void Grow()
    {
        var (old, size) = (slots, mask + 1);
        slots = Rent(size * 4);
        mask = (size * 4) - 1;
        foreach (var hash in old.AsSpan(0, size))
        {
            if (hash != 0)
            {
                Insert(hash);
            }
        }

        ArrayPool<ulong>.Shared.Return(old);
    }
}
