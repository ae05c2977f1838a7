using System.Globalization;

namespace CorpusForge.Learning.Tests.Tokenizers;

/// <summary>Writes SentencePiece models field by field after sentencepiece_model.proto: unknown, start and end first, then the bytes, then the pieces given.</summary>
internal sealed record PieceModel
{
    public const ulong Normal = 1;
    public const ulong Control = 3;
    public const ulong UserDefined = 4;
    public const ulong Unused = 5;

    private List<(string Piece, float Score, ulong Kind)> pieces = [];

    public int Type { get; init; } = 1;

    public bool Bytes { get; init; } = true;

    public string Normalizer { get; init; } = "identity";

    public byte[] CharacterMap { get; init; } = [];

    public bool AddsPrefix { get; init; }

    public bool SpaceBehind { get; init; }

    public bool RemovesSpaces { get; init; }

    public int FirstPiece => Bytes ? 259 : 3;

    public PieceModel With(params (string Piece, float Score, ulong Kind)[] more) => this with { pieces = [.. pieces, .. more] };

    public string Write(string path)
    {
        var model = new ProtoMessage();
        Add("<unk>", 0, 2);
        Add("<s>", 0, Control);
        Add("</s>", 0, Control);
        for (var value = 0; Bytes && value < 256; value++)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"<0x{value:X2}>"), 0, 6);
        }

        foreach (var (piece, score, kind) in pieces)
        {
            Add(piece, score, kind);
        }

        model.Message(2, new ProtoMessage().Number(3, (ulong)Type).Number(24, SpaceBehind ? 1UL : 0).Number(35, Bytes ? 1UL : 0).Number(40, 0).Number(41, 1).Number(42, 2).Text(45, "<unk>").Text(46, "<s>").Text(47, "</s>"));
        model.Message(3, new ProtoMessage().Text(1, Normalizer).Bytes(2, CharacterMap).Number(3, AddsPrefix ? 1UL : 0).Number(4, RemovesSpaces ? 1UL : 0).Number(5, 1));
        File.WriteAllBytes(path, model.ToArray());
        return path;

        void Add(string piece, float score, ulong kind) => model.Message(1, new ProtoMessage().Text(1, piece).Float(2, score).Number(3, kind));
    }
}
