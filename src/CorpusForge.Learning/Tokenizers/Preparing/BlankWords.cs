namespace CorpusForge.Learning.Tokenizers.Preparing;

/// <summary>Cuts at white space and drops it (<c>WhitespaceSplit</c>).</summary>
internal sealed class BlankWords : IWordStep
{
    public void Cut(string word, bool atStart, List<(string Word, bool AtStart)> words)
    {
        var start = 0;
        for (var at = 0; at <= word.Length; at++)
        {
            if (at < word.Length && !char.IsWhiteSpace(word[at]))
            {
                continue;
            }

            if (at > start)
            {
                words.Add((word[start..at], atStart && start == 0));
            }

            start = at + 1;
        }
    }
}
