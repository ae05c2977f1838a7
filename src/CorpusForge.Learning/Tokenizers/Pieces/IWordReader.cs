namespace CorpusForge.Learning.Tokenizers.Pieces;

/// <summary>Prepares texts for encoders: normalises, marks spaces, cuts into words within which pieces may reach.</summary>
internal interface IWordReader
{
    /// <summary>Whether a mark of a space that no text has is put in front of texts; decoding takes it away.</summary>
    bool AddsPrefix { get; }

    /// <summary>Whether the mark is put behind them instead.</summary>
    bool AddsSuffix { get; }

    /// <summary>Encodes a text word by word.</summary>
    void Read(string text, IPieceEncoder encoder, PieceSink sink);
}
