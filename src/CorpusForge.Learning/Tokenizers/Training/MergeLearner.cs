using System.Text;

namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>
/// Learns the merges of a byte-pair encoding (Sennrich et al. 2016, https://aclanthology.org/P16-1162): again and again the pair of neighbours that is
/// seen most often becomes a token, the one of lower ids where several are. Counts are kept up to date pair by pair, and the heap is put right
/// only when an entry comes up.
/// </summary>
internal sealed class MergeLearner
{
    /// <summary>Tokens that are there before anything is learned.</summary>
    public const int Bytes = 256;

    private readonly PairCounts pairs = new();
    private readonly PriorityQueue<int, (long Count, ulong Pair)> heap = new(new MostFrequentFirst());
    private readonly HashSet<int> risen = [];
    private readonly List<string> tokens = [.. Enumerable.Range(0, Bytes).Select(id => ((char)id).ToString())];
    private readonly Dictionary<string, int> ids;
    private readonly int[] symbols;
    private readonly int[] starts;
    private readonly int[] lengths;
    private readonly long[] weights;

    /// <summary>Takes pieces in a fixed order.</summary>
    public MergeLearner(IReadOnlyList<KeyValuePair<string, long>> pieces)
    {
        ids = tokens.Index().ToDictionary(token => token.Item, token => token.Index, StringComparer.Ordinal);
        (starts, lengths, weights) = (new int[pieces.Count], new int[pieces.Count], new long[pieces.Count]);
        symbols = new int[pieces.Sum(piece => Encoding.UTF8.GetByteCount(piece.Key))];
        var (at, bytes) = (0, new byte[256]);
        for (var word = 0; word < pieces.Count; word++)
        {
            var (text, count) = pieces[word];
            bytes = bytes.Length < text.Length * 3 ? new byte[text.Length * 3] : bytes;
            (starts[word], weights[word], lengths[word]) = (at, count, Encoding.UTF8.GetBytes(text, bytes));
            for (var place = 0; place < lengths[word]; place++)
            {
                symbols[at + place] = ByteOrder.IdOf(bytes[place]);
            }

            for (var place = 1; place < lengths[word]; place++)
            {
                pairs.Add(symbols[at + place - 1], symbols[at + place], count, word);
            }

            at += lengths[word];
        }
    }

    /// <summary>How often the last merge was seen when it was made; 0 before the first.</summary>
    public long RarestMerge { get; private set; }

    /// <summary>
    /// Learns merges until there are tokens enough, or no pair is seen often enough. Token 256 is what the first makes; now and then a merge makes a
    /// token that another way of cutting it has made before.
    /// </summary>
    public List<(int Left, int Right)> Learn(int most, int minFrequency, Action<int>? progress, CancellationToken token)
    {
        var merges = new List<(int, int)>();
        for (var pair = 0; pair < pairs.Number; pair++)
        {
            heap.Enqueue(pair, (pairs.CountOf(pair), pairs.PairOf(pair)));
        }

        while (tokens.Count < Bytes + most && heap.TryDequeue(out var best, out var priority))
        {
            if (pairs.CountOf(best) is var count && count != priority.Count)
            {
                if (count >= minFrequency)
                {
                    heap.Enqueue(best, (count, priority.Pair));
                }

                continue;
            }

            if (count < minFrequency)
            {
                break;
            }

            token.ThrowIfCancellationRequested();
            RarestMerge = count;
            Merge(best, (int)(priority.Pair >> 32), (int)(uint)priority.Pair);
            merges.Add(((int)(priority.Pair >> 32), (int)(uint)priority.Pair));
            progress?.Invoke(tokens.Count - Bytes);
        }

        return merges;
    }

    private void Merge(int pair, int left, int right)
    {
        var text = tokens[left] + tokens[right];
        if (!ids.TryGetValue(text, out var made))
        {
            ids[text] = made = tokens.Count;
            tokens.Add(text);
        }

        foreach (var word in pairs.TakeWords(pair))
        {
            MergeIn(word, left, right, made);
        }

        // Only pairs with what was made can have become more frequent, and only now: later they lose.
        foreach (var index in risen)
        {
            heap.Enqueue(index, (pairs.CountOf(index), pairs.PairOf(index)));
        }

        risen.Clear();
    }

    private void MergeIn(int word, int left, int right, int made)
    {
        var run = symbols.AsSpan(starts[word], lengths[word]);
        var (weight, written) = (weights[word], 0);
        for (var at = 0; at < run.Length; at++)
        {
            if (run[at] != left || at + 1 == run.Length || run[at + 1] != right)
            {
                run[written++] = run[at];
                continue;
            }

            pairs.Take(left, right, weight);
            if (written > 0)
            {
                pairs.Take(run[written - 1], left, weight);
                risen.Add(pairs.Add(run[written - 1], made, weight, word));
            }

            if (at + 2 < run.Length)
            {
                pairs.Take(right, run[at + 2], weight);
                risen.Add(pairs.Add(made, run[at + 2], weight, word));
            }

            run[written++] = made;
            at++;
        }

        lengths[word] = written;
    }

    private sealed class MostFrequentFirst : IComparer<(long Count, ulong Pair)>
    {
        public int Compare((long Count, ulong Pair) x, (long Count, ulong Pair) y) =>
            x.Count != y.Count ? y.Count.CompareTo(x.Count) : x.Pair.CompareTo(y.Pair);
    }
}
