namespace CorpusForge.Learning.Tokenizers.Preparing;

/// <summary>Marks spaces, puts a mark in front where there is none, and cuts before every mark (<c>Metaspace</c>).</summary>
/// <param name="mark">The mark, U+2581 in all that is known.</param>
/// <param name="prefix">Where a mark is put in front.</param>
/// <param name="cuts">Whether it cuts at all.</param>
internal sealed class MarkedWords(char mark, MarkPrefix prefix, bool cuts) : IWordStep
{
    public void Cut(string word, bool atStart, List<(string Word, bool AtStart)> words)
    {
        word = word.Replace(' ', mark);
        if ((prefix == MarkPrefix.Always || (prefix == MarkPrefix.First && atStart)) && !word.StartsWith(mark))
        {
            word = mark + word;
        }

        var start = 0;
        for (var at = 1; cuts && at < word.Length; at++)
        {
            if (word[at] == mark)
            {
                words.Add((word[start..at], atStart && start == 0));
                start = at;
            }
        }

        if (start < word.Length)
        {
            words.Add((word[start..], atStart && start == 0));
        }
    }
}
