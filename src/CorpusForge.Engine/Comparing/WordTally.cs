namespace CorpusForge.Engine.Comparing;

/// <summary>How often a set of pages has each word, and in how many pages.</summary>
internal sealed class WordTally
{
    private readonly Dictionary<string, (long Count, long Pages)> words = new(StringComparer.Ordinal);

    /// <summary>Pages counted.</summary>
    public long Pages { get; private set; }

    /// <summary>Words of all pages.</summary>
    public long Words { get; private set; }

    /// <summary>All words.</summary>
    public IReadOnlyDictionary<string, (long Count, long Pages)> All => words;

    /// <summary>Adds the words of a page, each with how often it stands there.</summary>
    public void Add(IReadOnlyDictionary<string, int> page)
    {
        Pages++;
        foreach (var (word, count) in page)
        {
            var known = words.GetValueOrDefault(word);
            words[word] = (known.Count + count, known.Pages + 1);
            Words += count;
        }
    }
}
