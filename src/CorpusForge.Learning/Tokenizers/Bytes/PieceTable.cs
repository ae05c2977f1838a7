using System.Globalization;

namespace CorpusForge.Learning.Tokenizers.Bytes;

/// <summary>What all threads of a tokenizer share: tokens, merges, the id of each byte, and the whole pieces that need no merging.</summary>
internal sealed class PieceTable
{
    /// <summary>Makes the table. Throws <see cref="InvalidDataException"/> for a vocabulary that lacks a byte.</summary>
    public PieceTable(ByteVocabulary vocabulary)
    {
        (Tokens, Merges) = (vocabulary.Tokens, new MergeTable(vocabulary.Merges));
        Array.Fill(ByteIds, -1);
        for (var id = 0; id < Tokens.Length; id++)
        {
            if (Tokens[id] is [var single] && ByteIds[single] < 0)
            {
                ByteIds[single] = id;
            }
        }

        if (Array.IndexOf(ByteIds, -1) is >= 0 and var missing)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture, $"the vocabulary has no token for byte 0x{missing:X2}, so that texts would lose characters; allowed: vocabularies with all 256 bytes"));
        }

        Whole = vocabulary.WholePieces ? WholeOf(Tokens) : null;
    }

    public byte[]?[] Tokens { get; }

    public MergeTable Merges { get; }

    public int[] ByteIds { get; } = new int[256];

    /// <summary>Ids of the tokens by their bytes as Latin-1; null where merges decide alone.</summary>
    public Dictionary<string, int>? Whole { get; }

    private static Dictionary<string, int> WholeOf(byte[]?[] tokens)
    {
        var whole = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var id = 0; id < tokens.Length; id++)
        {
            if (tokens[id] is { } bytes)
            {
                whole.TryAdd(System.Text.Encoding.Latin1.GetString(bytes), id);
            }
        }

        return whole;
    }
}
