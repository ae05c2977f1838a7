namespace CorpusForge.Learning.Tokenizers.Bytes;

/// <summary>What a byte-level vocabulary holds, whatever file it stood in.</summary>
internal sealed record ByteVocabulary
{
    /// <summary>The bytes of each token by its id; null for an id that no text gives.</summary>
    public required byte[]?[] Tokens { get; init; }

    /// <summary>The merges: two ids, how early they are merged, and the id they make.</summary>
    public required IReadOnlyCollection<(int Left, int Right, int Rank, int Id)> Merges { get; init; }

    /// <summary>Whether a piece that is a token as a whole is that token, though merges may not lead to it.</summary>
    public bool WholePieces { get; init; }

    /// <summary>Tokens by their text that stand beside the merges and are no part of what texts say: ends of documents, turns of a talk.</summary>
    public IReadOnlyDictionary<int, string> Special { get; init; } = new Dictionary<int, string>();

    /// <summary>Tokens by their text that are found in a text before it is cut.</summary>
    public IReadOnlyDictionary<int, string> Added { get; init; } = new Dictionary<int, string>();

    /// <summary>Id of the token that ends a document.</summary>
    public int? EndOfText { get; init; }
}
