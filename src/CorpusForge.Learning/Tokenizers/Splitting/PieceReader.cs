namespace CorpusForge.Learning.Tokenizers.Splitting;

/// <summary>Takes a piece of a text, or the token that was found there instead.</summary>
/// <param name="added">Id of the token; -1 for a piece.</param>
/// <param name="piece">The piece; never empty.</param>
/// <returns>Number of its tokens.</returns>
internal delegate int PieceReader(int added, ReadOnlySpan<char> piece);
