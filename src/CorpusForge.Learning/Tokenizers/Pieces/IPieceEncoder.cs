namespace CorpusForge.Learning.Tokenizers.Pieces;

/// <summary>Cuts prepared words into pieces. Serves one thread.</summary>
internal interface IPieceEncoder
{
    /// <summary>Hands over the pieces of a word. Half a surrogate pair alone must not occur in it.</summary>
    void Encode(ReadOnlySpan<char> word, PieceSink sink);
}
