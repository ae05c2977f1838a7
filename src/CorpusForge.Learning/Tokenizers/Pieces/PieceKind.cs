namespace CorpusForge.Learning.Tokenizers.Pieces;

/// <summary>What a piece stands for; the numbers are those of <c>SentencePiece.Type</c> in sentencepiece_model.proto.</summary>
internal enum PieceKind
{
    /// <summary>Part of texts.</summary>
    Normal = 1,

    /// <summary>What the vocabulary has no piece for.</summary>
    Unknown = 2,

    /// <summary>Beside texts: their ends, turns of a talk.</summary>
    Control = 3,

    /// <summary>Part of texts that is never cut.</summary>
    UserDefined = 4,

    /// <summary>There, and never given.</summary>
    Unused = 5,

    /// <summary>A single byte, written <c>&lt;0xE3&gt;</c>.</summary>
    Byte = 6,
}
