using CorpusForge.Learning.Tokenizers.Splitting;

namespace CorpusForge.Learning.Tokenizers.Preparing;

/// <summary>Cuts as a split of texts of bytes does.</summary>
internal sealed class SplitWords(ISplit split) : IWordStep
{
    public void Cut(string word, bool atStart, List<(string Word, bool AtStart)> words)
    {
        var ends = new List<int>();
        split.Cut(word, ends);
        var last = 0;
        foreach (var end in ends)
        {
            words.Add((word[last..end], atStart && last == 0));
            last = end;
        }
    }
}
