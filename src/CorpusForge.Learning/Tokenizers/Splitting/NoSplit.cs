namespace CorpusForge.Learning.Tokenizers.Splitting;

/// <summary>Leaves a text as one piece.</summary>
internal sealed class NoSplit : ISplit
{
    public void Cut(ReadOnlySpan<char> text, List<int> ends)
    {
        if (!text.IsEmpty)
        {
            ends.Add(text.Length);
        }
    }
}
