using System.Text;
using CorpusForge.Learning.Tokenizers.Bytes;

namespace CorpusForge.Learning.Tokenizers.Pieces;

/// <summary>
/// Merges characters pair by pair, the lowest rank first, the leftmost of equals. A word is first cut where no piece holds the two characters side by
/// side: no merge reaches over, so that the symbols are the same, and short parts that come again are remembered.
/// </summary>
internal sealed class PairEncoder : IPieceEncoder
{
    private const int LongestRemembered = 48;
    private const int MostRemembered = 1 << 16;

    private readonly PairTable table;
    private readonly PairMerger merger;
    private readonly Dictionary<string, int[]> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private int[] symbols = new int[256];

    public PairEncoder(PairTable table)
    {
        (this.table, merger) = (table, new PairMerger(table.Merges));
        lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public void Encode(ReadOnlySpan<char> word, PieceSink sink)
    {
        if (table.WholeWords is { } whole && whole.TryGetValue(word.ToString(), out var id))
        {
            sink.Add(id);
            return;
        }

        var start = 0;
        for (var at = 0; at < word.Length;)
        {
            var (length, piece) = table.Whole.Longest(word[at..]);
            if (length > 0)
            {
                Part(word[start..at], sink);
                sink.Add(piece);
                start = at += length;
                continue;
            }

            if (at > start && !char.IsLowSurrogate(word[at]) && !table.MayStandTogether(word[at - 1], word[at]))
            {
                Part(word[start..at], sink);
                start = at;
            }

            at++;
        }

        Part(word[start..], sink);
    }

    private void Part(ReadOnlySpan<char> part, PieceSink sink)
    {
        if (part.IsEmpty)
        {
            return;
        }

        foreach (var symbol in part.Length > LongestRemembered ? Merge(part) : Remembered(part))
        {
            if (symbol >= PairTable.FirstCharacter)
            {
                sink.AddUnknown(new Rune(symbol - PairTable.FirstCharacter));
            }
            else
            {
                sink.Add(symbol);
            }
        }
    }

    private int[] Remembered(ReadOnlySpan<char> part)
    {
        if (lookup.TryGetValue(part, out var found))
        {
            return found;
        }

        if (known.Count == MostRemembered)
        {
            known.Clear();
        }

        return known[part.ToString()] = Merge(part).ToArray();
    }

    private ReadOnlySpan<int> Merge(ReadOnlySpan<char> part)
    {
        if (symbols.Length < part.Length)
        {
            symbols = new int[part.Length * 2];
        }

        var count = 0;
        foreach (var rune in part.EnumerateRunes())
        {
            symbols[count++] = table.SymbolOf(rune);
        }

        return symbols.AsSpan(0, merger.Merge(symbols, count));
    }
}
