namespace CorpusForge.Learning.Tokenizers.Splitting;

/// <summary>One way of cutting a text into pieces that together are the text.</summary>
internal interface ISplit
{
    /// <summary>Appends where the pieces of a text end, in order; the last end is its length. An empty text has none.</summary>
    void Cut(ReadOnlySpan<char> text, List<int> ends);
}
