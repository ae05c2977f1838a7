using System.Collections.Concurrent;
using System.Text;
using CorpusForge.Learning.Tokenizers.Splitting;

namespace CorpusForge.Learning.Tokenizers.Bytes;

/// <summary>
/// Byte-level byte-pair encoding: a text is cut by patterns, and the bytes of each piece are merged. Half of a surrogate pair alone is no character and
/// is read as U+FFFD; everything else comes back from its tokens as it was.
/// </summary>
internal sealed class BytePairTokenizer : IVocabularyTokenizer
{
    /// <summary>Stands in keys for what is done here: another number where the same files give other tokens.</summary>
    public const int Version = 1;

    private readonly ConcurrentBag<PieceEncoder> encoders = [];
    private readonly PieceTable table;
    private readonly TextSplitter splitter;
    private readonly string?[] spelt;

    /// <summary>Makes a tokenizer. Throws <see cref="InvalidDataException"/> for a vocabulary that lacks a byte.</summary>
    public BytePairTokenizer(string name, string key, ByteVocabulary vocabulary, TextSplitter splitter)
    {
        (Name, Key, this.splitter, EndOfText) = (name, key, splitter, vocabulary.EndOfText);
        table = new PieceTable(vocabulary);
        spelt = new string?[vocabulary.Tokens.Length];
        foreach (var (id, text) in vocabulary.Special.Concat(vocabulary.Added))
        {
            spelt[id] = text;
        }
    }

    public string Name { get; }

    public string Key { get; }

    public int VocabularySize => spelt.Length;

    public int? EndOfText { get; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    public int Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var encoder = Rent();
        var count = splitter.Read(text, (added, piece) => added >= 0 ? 1 : encoder.Count(piece));
        encoders.Add(encoder);
        return count;
    }

    public void Encode(string text, List<int> ids)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(ids);
        var encoder = Rent();
        splitter.Read(text, (added, piece) =>
        {
            if (added >= 0)
            {
                ids.Add(added);
                return 1;
            }

            return encoder.Encode(piece, ids);
        });
        encoders.Add(encoder);
    }

    public string Decode(IReadOnlyList<int> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var bytes = new List<byte>(ids.Count * 4);
        foreach (var id in ids)
        {
            bytes.AddRange(BytesOf(id));
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    public string Piece(int id) => spelt[Checked(id)] ?? PieceText.Of(BytesOf(id));

    public bool IsByte(int id) => spelt[Checked(id)] is null && BytesOf(id).Length == 1;

    private byte[] BytesOf(int id) => spelt[Checked(id)] is { } text ? Encoding.UTF8.GetBytes(text) : table.Tokens[id]!;

    private int Checked(int id) => (uint)id < (uint)spelt.Length && (spelt[id] is not null || table.Tokens[id] is not null)
        ? id
        : throw new ArgumentOutOfRangeException(nameof(id), id, $"{Name} has no token of this id; its vocabulary holds {VocabularySize} ids from 0.");

    private PieceEncoder Rent() => encoders.TryTake(out var encoder) ? encoder : new PieceEncoder(table);
}
