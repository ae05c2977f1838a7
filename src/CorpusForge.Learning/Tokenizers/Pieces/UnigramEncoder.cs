using System.Text;

namespace CorpusForge.Learning.Tokenizers.Pieces;

/// <summary>
/// Finds the pieces of the highest sum of scores (Viterbi), the first found of equals: of those that end at one place the one that begins first. Time
/// grows with the length of the text times that of the longest piece.
/// </summary>
internal sealed class UnigramEncoder(UnigramTable table) : IPieceEncoder
{
    private const int Unreached = -1;
    private const int Unknown = -2;

    private double[] sums = [];
    private int[] starts = [];
    private int[] ids = [];
    private int[] path = [];

    public void Encode(ReadOnlySpan<char> word, PieceSink sink)
    {
        if (word.IsEmpty)
        {
            return;
        }

        Prepare(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var length = char.IsHighSurrogate(word[at]) ? 2 : 1;
            Reach(word, at, length);
            at += length;
        }

        var count = 0;
        for (var at = word.Length; at > 0; at = starts[at])
        {
            path[count++] = at;
        }

        while (count > 0)
        {
            var end = path[--count];
            if (ids[end] == Unknown)
            {
                Rune.DecodeFromUtf16(word[starts[end]..end], out var rune, out _);
                sink.AddUnknown(rune);
            }
            else
            {
                sink.Add(ids[end]);
            }
        }
    }

    private void Prepare(int length)
    {
        if (path.Length <= length)
        {
            (sums, starts, ids, path) = (new double[length * 2 + 1], new int[length * 2 + 1], new int[length * 2 + 1], new int[length * 2 + 1]);
        }

        ids.AsSpan(0, length + 1).Fill(Unreached);
        sums[0] = 0;
    }

    private void Reach(ReadOnlySpan<char> word, int start, int length)
    {
        var (node, alone) = (PrefixTrie.Root, false);
        for (var at = start; at < word.Length && (node = table.Trie.Step(node, word[at])) >= 0; at++)
        {
            if (table.Trie.ValueAt(node) is >= 0 and var id)
            {
                Offer(start, at + 1, id, sums[start] + table.Scores[id]);
                alone |= at + 1 - start == length;
            }
        }

        if (!alone)
        {
            var sum = sums[start] + table.UnknownScore;
            Offer(start, start + length, Unknown, table.Single ? (float)sum : sum);
        }
    }

    private void Offer(int start, int end, int id, double sum)
    {
        if (ids[end] == Unreached || sum > sums[end])
        {
            (ids[end], starts[end], sums[end]) = (id, start, table.Single ? (float)sum : sum);
        }
    }
}
