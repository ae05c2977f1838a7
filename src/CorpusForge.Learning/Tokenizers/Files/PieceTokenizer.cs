using System.Globalization;
using CorpusForge.Learning.Tokenizers.Splitting;
using Microsoft.ML.Tokenizers;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>A SentencePiece model. Half of a surrogate pair alone is read as U+FFFD.</summary>
internal sealed class PieceTokenizer : IVocabularyTokenizer
{
    private readonly SentencePieceTokenizer tokenizer;
    private readonly string?[] pieces;

    public PieceTokenizer(string name, string key, SentencePieceTokenizer tokenizer)
    {
        (Name, Key, this.tokenizer) = (name, key, tokenizer);
        pieces = new string?[tokenizer.Vocabulary.Values.Max() + 1];
        foreach (var (piece, id) in tokenizer.Vocabulary)
        {
            pieces[id] = piece;
        }
    }

    public string Name { get; }

    public string Key { get; }

    public int VocabularySize => pieces.Length;

    public int? EndOfText { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    public int Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? 0 : tokenizer.CountTokens(WholePairs.Of(text), addBeginningOfSentence: false, addEndOfSentence: false);
    }

    public void Encode(string text, List<int> ids)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(ids);
        if (text.Length > 0)
        {
            ids.AddRange(tokenizer.EncodeToIds(WholePairs.Of(text), addBeginningOfSentence: false, addEndOfSentence: false));
        }
    }

    public string Decode(IReadOnlyList<int> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        foreach (var id in ids)
        {
            _ = Piece(id);
        }

        return tokenizer.Decode(ids);
    }

    public string Piece(int id) => (uint)id < (uint)pieces.Length && pieces[id] is { } piece
        ? piece
        : throw new ArgumentOutOfRangeException(nameof(id), id, $"{Name} has no token of this id; its vocabulary holds {VocabularySize} ids from 0.");

    // <0xE3>
    public bool IsByte(int id) => Piece(id) is ['<', '0', 'x', _, _, '>'] piece && byte.TryParse(piece.AsSpan(3, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
}
