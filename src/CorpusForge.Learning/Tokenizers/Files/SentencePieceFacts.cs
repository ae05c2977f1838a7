using System.Buffers.Binary;
using System.Text;
using CorpusForge.Learning.Tokenizers.Pieces;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>What a SentencePiece model says: the fields of <c>sentencepiece_model.proto</c> that decide how texts are cut, with the defaults that stand there.</summary>
internal sealed class SentencePieceFacts
{
    /// <summary>Pieces by their id.</summary>
    public List<(string Text, double Score, PieceKind Kind)> Pieces { get; } = [];

    /// <summary>1 unigram, 2 BPE, 3 word, 4 character.</summary>
    public int ModelType { get; private set; } = 1;

    /// <summary>Whether characters without a piece become bytes; else they become the unknown token.</summary>
    public bool ByteFallback { get; private set; }

    /// <summary>Whether the mark of a space stands behind words.</summary>
    public bool SpaceBehind { get; private set; }

    /// <summary>The piece that ends a document.</summary>
    public string EndPiece { get; private set; } = "</s>";

    /// <summary>Name of the normalisation: identity, nmt_nfkc and others.</summary>
    public string Normalizer { get; private set; } = "identity";

    /// <summary>The rules of the normalisation; empty for none.</summary>
    public byte[] CharacterMap { get; private set; } = [];

    /// <summary>Whether a space that the text has not is put at its start, or its end.</summary>
    public bool AddsSpace { get; private set; } = true;

    /// <summary>Whether spaces at the ends and repeated ones are lost.</summary>
    public bool RemovesSpaces { get; private set; } = true;

    /// <summary>Whether spaces become U+2581.</summary>
    public bool MarksSpaces { get; private set; } = true;

    /// <summary>Reads a model. Throws <see cref="InvalidDataException"/> for bytes that are none.</summary>
    public static SentencePieceFacts Read(ReadOnlySpan<byte> content)
    {
        var facts = new SentencePieceFacts();
        foreach (var (field, _, from, length) in Fields(content))
        {
            var part = content.Slice(from, length);
            switch (field)
            {
                case 1:
                    facts.TakePiece(part);
                    break;
                case 2:
                    facts.TakeTrainer(part);
                    break;
                case 3:
                    facts.TakeNormalizer(part);
                    break;
                default:
                    break;
            }
        }

        return facts.Pieces.Count > 0 ? facts : throw Damaged();
    }

    private void TakePiece(ReadOnlySpan<byte> part)
    {
        var (text, score, kind) = ("", 0d, PieceKind.Normal);
        foreach (var (field, value, from, length) in Fields(part))
        {
            switch (field)
            {
                case 1:
                    text = Encoding.UTF8.GetString(part.Slice(from, length));
                    break;
                case 2:
                    score = BitConverter.UInt32BitsToSingle((uint)value);
                    break;
                case 3:
                    kind = (PieceKind)(int)value;
                    break;
                default:
                    break;
            }
        }

        if (text.Length == 0 || !Enum.IsDefined(kind))
        {
            throw new InvalidDataException($"pieces.{Pieces.Count}: found '{text}' of type {(int)kind}; allowed: a text and a type from 1 to 6");
        }

        Pieces.Add((text, score, kind));
    }

    private void TakeTrainer(ReadOnlySpan<byte> part)
    {
        foreach (var (field, value, from, length) in Fields(part))
        {
            switch (field)
            {
                case 3:
                    ModelType = (int)value;
                    break;
                case 24:
                    SpaceBehind = value != 0;
                    break;
                case 35:
                    ByteFallback = value != 0;
                    break;
                case 47:
                    EndPiece = Encoding.UTF8.GetString(part.Slice(from, length));
                    break;
                default:
                    break;
            }
        }
    }

    private void TakeNormalizer(ReadOnlySpan<byte> part)
    {
        foreach (var (field, value, from, length) in Fields(part))
        {
            switch (field)
            {
                case 1:
                    Normalizer = Encoding.UTF8.GetString(part.Slice(from, length));
                    break;
                case 2:
                    CharacterMap = part.Slice(from, length).ToArray();
                    break;
                case 3:
                    AddsSpace = value != 0;
                    break;
                case 4:
                    RemovesSpaces = value != 0;
                    break;
                case 5:
                    MarksSpaces = value != 0;
                    break;
                default:
                    break;
            }
        }
    }

    private static List<(int Field, ulong Value, int From, int Length)> Fields(ReadOnlySpan<byte> content)
    {
        var fields = new List<(int, ulong, int, int)>();
        var at = 0;
        while (at < content.Length)
        {
            var tag = Number(content, ref at);
            var (value, from, length) = (0UL, at, 0);
            switch (tag & 7)
            {
                case 0:
                    value = Number(content, ref at);
                    break;
                case 1:
                    value = BinaryPrimitives.ReadUInt64LittleEndian(Bytes(content, ref at, 8));
                    break;
                case 2:
                    length = (int)Math.Min(Number(content, ref at), int.MaxValue);
                    from = at;
                    Bytes(content, ref at, length);
                    break;
                case 5:
                    value = BinaryPrimitives.ReadUInt32LittleEndian(Bytes(content, ref at, 4));
                    break;
                default:
                    throw Damaged();
            }

            fields.Add(((int)(tag >> 3), value, from, length));
        }

        return fields;
    }

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> content, ref int at, int length)
    {
        if (length > content.Length - at)
        {
            throw Damaged();
        }

        at += length;
        return content.Slice(at - length, length);
    }

    private static ulong Number(ReadOnlySpan<byte> content, ref int at)
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Bytes(content, ref at, 1)[0];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }

        throw Damaged();
    }

    private static InvalidDataException Damaged() => new("the file is no SentencePiece model, or is cut");
}
