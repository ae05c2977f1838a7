using System.Collections.Concurrent;
using System.Text;
using CorpusForge.Learning.Tokenizers.Splitting;

namespace CorpusForge.Learning.Tokenizers.Pieces;

/// <summary>
/// A vocabulary of pieces over characters, as SentencePiece and Hugging Face's tokenizers read it. Half of a surrogate pair alone is read as U+FFFD, and
/// U+2581 in a text comes back as a space, for it is the mark of one.
/// </summary>
internal sealed class PieceTokenizer(PieceSet set, IWordReader words, Func<IPieceEncoder> encoder) : IVocabularyTokenizer
{
    /// <summary>The mark of a space.</summary>
    public const char Space = '\u2581';

    private readonly ConcurrentBag<IPieceEncoder> encoders = [];

    public required string Name { get; init; }

    public required string Key { get; init; }

    public int VocabularySize => set.Pieces.Count;

    public int? EndOfText { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    public int Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, new PieceSink(set, null));
    }

    public void Encode(string text, List<int> ids)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(ids);
        Read(text, new PieceSink(set, ids));
    }

    public string Decode(IReadOnlyList<int> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var bytes = new List<byte>(ids.Count * 4);
        foreach (var id in ids)
        {
            bytes.AddRange(BytesOf(id));
        }

        var text = Encoding.UTF8.GetString([.. bytes]);
        return words.AddsPrefix && text.StartsWith(' ') ? text[1..]
            : words.AddsSuffix && text.EndsWith(' ') ? text[..^1]
            : text;
    }

    public string Piece(int id) => (uint)id < (uint)set.Pieces.Count && set.Pieces[id].Text is { Length: > 0 } piece
        ? piece
        : throw new ArgumentOutOfRangeException(nameof(id), id, $"{Name} has no token of this id; its vocabulary holds {VocabularySize} ids from 0.");

    public bool IsByte(int id)
    {
        _ = Piece(id);
        return set.Pieces[id].Kind == PieceKind.Byte;
    }

    // SentencePiece shows what was unknown as U+2047, and nothing of what stands beside texts.
    private byte[] BytesOf(int id) => (Piece(id), set.Pieces[id].Kind) switch
    {
        (_, PieceKind.Control) => [],
        (_, PieceKind.Unknown) => Encoding.UTF8.GetBytes(" \u2047 "),
        (var piece, PieceKind.Byte) => [PieceSet.ByteOf(piece)!.Value],
        var (piece, _) => Encoding.UTF8.GetBytes(piece.Replace(Space, ' ')),
    };

    private int Read(string text, PieceSink sink)
    {
        var mine = encoders.TryTake(out var free) ? free : encoder();
        words.Read(WholePairs.Of(text), mine, sink);
        encoders.Add(mine);
        return sink.Count;
    }
}
