using System.Text;

namespace CorpusForge.Learning.Tokenizers.Bytes;

/// <summary>Encodes pieces one by one and remembers the short ones, for words come again. Serves one thread.</summary>
internal sealed class PieceEncoder
{
    private const int LongestRemembered = 48;
    private const int MostRemembered = 1 << 16;

    private readonly PieceTable table;
    private readonly PairMerger merger;
    private readonly Dictionary<string, int[]> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private byte[] bytes = new byte[256];
    private int[] symbols = new int[256];

    public PieceEncoder(PieceTable table)
    {
        (this.table, merger) = (table, new PairMerger(table.Merges));
        lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count(ReadOnlySpan<char> piece) => piece.Length > LongestRemembered ? Merge(piece) : Remembered(piece).Length;

    /// <summary>Appends the ids of a piece and returns their number.</summary>
    public int Encode(ReadOnlySpan<char> piece, List<int> ids)
    {
        var found = piece.Length > LongestRemembered ? symbols.AsSpan(0, 0) : Remembered(piece);
        if (piece.Length > LongestRemembered)
        {
            var count = Merge(piece);
            found = symbols.AsSpan(0, count);
        }

        ids.AddRange((ReadOnlySpan<int>)found);
        return found.Length;
    }

    private int[] Remembered(ReadOnlySpan<char> piece)
    {
        if (lookup.TryGetValue(piece, out var ids))
        {
            return ids;
        }

        if (known.Count == MostRemembered)
        {
            known.Clear();
        }

        return known[piece.ToString()] = symbols[..Merge(piece)];
    }

    private int Merge(ReadOnlySpan<char> piece)
    {
        var most = Encoding.UTF8.GetMaxByteCount(piece.Length);
        if (bytes.Length < most)
        {
            (bytes, symbols) = (new byte[most * 2], new int[most * 2]);
        }

        var count = Encoding.UTF8.GetBytes(piece, bytes);
        if (table.Whole is { } whole && whole.TryGetValue(Encoding.Latin1.GetString(bytes, 0, count), out var id))
        {
            symbols[0] = id;
            return 1;
        }

        for (var at = 0; at < count; at++)
        {
            symbols[at] = table.ByteIds[bytes[at]];
        }

        return merger.Merge(symbols, count);
    }
}
