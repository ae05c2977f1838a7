using System.Text;
using CorpusForge.Learning.Tokenizers.Bytes;

namespace CorpusForge.Learning.Tokenizers.Pieces;

/// <summary>
/// What all threads of a byte-pair model over characters share: merges, pieces that are never cut, and which characters may stand side by side in a
/// piece. A character without a piece is a symbol too, numbered from <see cref="FirstCharacter"/>: SentencePiece merges it where the two together are a piece.
/// </summary>
internal sealed class PairTable
{
    /// <summary>Symbols from here on are characters: this and their code point.</summary>
    public const int FirstCharacter = 1 << 24;

    private const int NeighbourBits = 1 << 20;

    private readonly ulong[] neighbours = new ulong[NeighbourBits / 64];
    private readonly int[] basic = new int[0x10000];
    private readonly Dictionary<int, int> beyond = [];

    private PairTable(PieceSet set, IReadOnlyCollection<(int Left, int Right, int Rank, int Id)> merges)
    {
        Merges = new MergeTable(merges);
        Array.Fill(basic, -1);
        foreach (var (text, id) in set.Ids)
        {
            if (set.Pieces[id].Kind == PieceKind.UserDefined)
            {
                Whole.Add(text, id);
            }
            else if (set.Pieces[id].Kind == PieceKind.Normal)
            {
                Take(text, id);
            }
        }
    }

    /// <summary>Merges of symbols.</summary>
    public MergeTable Merges { get; }

    /// <summary>Pieces that are found in a text before anything merges, the longest first.</summary>
    public PrefixTrie Whole { get; } = new();

    /// <summary>Whether a word that is a piece is that piece, though merges may not lead to it.</summary>
    public IReadOnlyDictionary<string, int>? WholeWords { get; private init; }

    /// <summary>The table of a vocabulary whose merges are ordered by the scores of what they make, as SentencePiece has it.</summary>
    public static PairTable ByScore(PieceSet set) => new(set, [.. ScoredMerges(set)]);

    /// <summary>The table of a vocabulary with a list of merges.</summary>
    public static PairTable ByList(PieceSet set, IReadOnlyCollection<(int Left, int Right, int Rank, int Id)> merges, bool wholeWords) =>
        new(set, merges) { WholeWords = wholeWords ? set.Ids.Where(piece => set.Pieces[piece.Value].Kind == PieceKind.Normal).ToDictionary(StringComparer.Ordinal) : null };

    /// <summary>The symbol of a character.</summary>
    public int SymbolOf(Rune rune)
    {
        var id = rune.IsBmp ? basic[rune.Value] : beyond.GetValueOrDefault(rune.Value, -1);
        return id >= 0 ? id : FirstCharacter + rune.Value;
    }

    /// <summary>Whether some piece may hold two units of UTF-16 side by side; false is certain.</summary>
    public bool MayStandTogether(char left, char right)
    {
        var bit = BitOf(left, right);
        return (neighbours[bit / 64] & (1UL << (bit % 64))) != 0;
    }

    private static int BitOf(char left, char right) => (int)((((uint)left << 16) | right) * 0x9E3779B1U >> 12);

    private static IEnumerable<(int Left, int Right, int Rank, int Id)> ScoredMerges(PieceSet set)
    {
        var normal = set.Ids.Where(piece => set.Pieces[piece.Value].Kind == PieceKind.Normal).ToList();
        var ranks = normal.Select(piece => set.Pieces[piece.Value].Score).Distinct().OrderDescending().Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        foreach (var (text, id) in normal)
        {
            for (var cut = 1; cut < text.Length; cut++)
            {
                if (Half(text[..cut]) is { } left && Half(text[cut..]) is { } right)
                {
                    yield return (left, right, ranks[set.Pieces[id].Score], id);
                }
            }
        }

        int? Half(string text) => set.Ids.TryGetValue(text, out var id) && set.Pieces[id].Kind == PieceKind.Normal ? id
            : Rune.DecodeFromUtf16(text, out var rune, out var length) == System.Buffers.OperationStatus.Done && length == text.Length ? FirstCharacter + rune.Value
            : null;
    }

    private void Take(string text, int id)
    {
        for (var at = 1; at < text.Length; at++)
        {
            var bit = BitOf(text[at - 1], text[at]);
            neighbours[bit / 64] |= 1UL << (bit % 64);
        }

        if (Rune.DecodeFromUtf16(text, out var rune, out var length) == System.Buffers.OperationStatus.Done && length == text.Length)
        {
            _ = rune.IsBmp ? basic[rune.Value] = id : beyond[rune.Value] = id;
        }
    }
}
