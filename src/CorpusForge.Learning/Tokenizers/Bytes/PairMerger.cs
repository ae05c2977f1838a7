namespace CorpusForge.Learning.Tokenizers.Bytes;

/// <summary>
/// Merges symbols as a byte-pair encoding does: of all neighbours the pair of the lowest rank, the leftmost of equals, until none is left. Short runs
/// are looked through for every merge; long ones keep their pairs in a heap, so that a line without spaces takes n log n. Serves one thread.
/// </summary>
internal sealed class PairMerger(MergeTable merges)
{
    // Up to here looking through the run is faster than keeping a heap.
    private const int Short = 48;

    private readonly List<ulong> heap = [];
    private int[] ranks = new int[64];
    private int[] products = new int[64];
    private int[] next = [];
    private int[] previous = [];

    /// <summary>Merges the first symbols of an array in place; returns how many are left.</summary>
    public int Merge(int[] symbols, int count) => count < 2 ? count : count <= Short ? MergeShort(symbols, count) : MergeLong(symbols, count);

    private int MergeShort(int[] symbols, int count)
    {
        for (var at = 0; at < count - 1; at++)
        {
            (ranks[at], products[at]) = merges.Find(symbols[at], symbols[at + 1]);
        }

        while (true)
        {
            var best = ranks.AsSpan(0, count - 1);
            var at = IndexOfLowest(best);
            if (at < 0)
            {
                return count;
            }

            symbols[at] = products[at];
            count--;
            Array.Copy(symbols, at + 2, symbols, at + 1, count - at - 1);
            if (count == 1)
            {
                return 1;
            }

            if (at < count - 1)
            {
                Array.Copy(ranks, at + 2, ranks, at + 1, count - at - 2);
                Array.Copy(products, at + 2, products, at + 1, count - at - 2);
                (ranks[at], products[at]) = merges.Find(symbols[at], symbols[at + 1]);
            }

            if (at > 0)
            {
                (ranks[at - 1], products[at - 1]) = merges.Find(symbols[at - 1], symbols[at]);
            }
        }
    }

    private static int IndexOfLowest(ReadOnlySpan<int> ranks)
    {
        var (lowest, found) = (int.MaxValue, -1);
        for (var at = 0; at < ranks.Length; at++)
        {
            if (ranks[at] < lowest)
            {
                (lowest, found) = (ranks[at], at);
            }
        }

        return found;
    }

    private int MergeLong(int[] symbols, int count)
    {
        Link(count);
        for (var at = 0; at < count - 1; at++)
        {
            Push(symbols, at);
        }

        while (heap.Count > 0)
        {
            var entry = Pop();
            var at = (int)(uint)entry;
            if (symbols[at] < 0 || next[at] >= count)
            {
                continue;
            }

            var (rank, id) = merges.Find(symbols[at], symbols[next[at]]);
            if (rank != (int)(entry >> 32))
            {
                continue;
            }

            var gone = next[at];
            (symbols[at], symbols[gone]) = (id, -1);
            next[at] = next[gone];
            if (next[at] < count)
            {
                previous[next[at]] = at;
                Push(symbols, at);
            }

            if (previous[at] >= 0)
            {
                Push(symbols, previous[at]);
            }
        }

        var left = 0;
        for (var at = 0; at < count; at = next[at])
        {
            symbols[left++] = symbols[at];
        }

        return left;
    }

    private void Link(int count)
    {
        if (next.Length < count)
        {
            (next, previous) = (new int[count * 2], new int[count * 2]);
        }

        for (var at = 0; at < count; at++)
        {
            (next[at], previous[at]) = (at + 1, at - 1);
        }
    }

    // An entry is rank and place: whether it still holds is found out when it comes up.
    private void Push(int[] symbols, int at)
    {
        var (rank, _) = merges.Find(symbols[at], symbols[next[at]]);
        if (rank == int.MaxValue)
        {
            return;
        }

        var entry = ((ulong)(uint)rank << 32) | (uint)at;
        heap.Add(entry);
        var child = heap.Count - 1;
        while (child > 0 && heap[(child - 1) / 2] > entry)
        {
            heap[child] = heap[(child - 1) / 2];
            child = (child - 1) / 2;
        }

        heap[child] = entry;
    }

    private ulong Pop()
    {
        var (first, last) = (heap[0], heap[^1]);
        heap.RemoveAt(heap.Count - 1);
        if (heap.Count == 0)
        {
            return first;
        }

        var parent = 0;
        while ((parent * 2) + 1 < heap.Count)
        {
            var child = (parent * 2) + 1;
            child = child + 1 < heap.Count && heap[child + 1] < heap[child] ? child + 1 : child;
            if (heap[child] >= last)
            {
                break;
            }

            heap[parent] = heap[child];
            parent = child;
        }

        heap[parent] = last;
        return first;
    }
}
