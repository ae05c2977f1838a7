namespace CorpusForge.Learning.Classifiers.LanguageModels.Counting;

/// <summary>The n-grams of one length with their counts, as a level of a trie like <see cref="Models.NgramLevel"/>.</summary>
internal sealed class CountedLevel
{
    private int[] tokens = new int[256];
    private int[] counts = new int[256];
    private int[] firstChild = new int[257];
    private byte[] sites = new byte[256];

    /// <summary>How many n-grams.</summary>
    public int Count { get; private set; }

    /// <summary>The first token of each.</summary>
    public ReadOnlySpan<int> Tokens => tokens.AsSpan(0, Count);

    /// <summary>How often each occurs.</summary>
    public ReadOnlySpan<int> Counts => counts.AsSpan(0, Count);

    /// <summary>Where the children of each begin in the next level, and the end of all.</summary>
    public ReadOnlySpan<int> FirstChild => firstChild.AsSpan(0, Count + 1);

    /// <summary>On how many sites each occurs, counted up to the number asked for.</summary>
    public ReadOnlySpan<byte> Sites => sites.AsSpan(0, Count);

    /// <summary>Adds an n-gram whose children will follow in the next level.</summary>
    public void Add(int token, int nextLevel)
    {
        if (Count == tokens.Length)
        {
            Grow(Count + (Count / 2));
        }

        tokens[Count] = token;
        counts[Count] = 0;
        sites[Count] = 0;
        firstChild[Count++] = nextLevel;
    }

    /// <summary>Adds to the count of the n-gram added last.</summary>
    public void Raise(int by) => counts[Count - 1] = checked(counts[Count - 1] + by);

    /// <summary>Sets the sites of the n-gram added last.</summary>
    public void SetSites(int number) => sites[Count - 1] = (byte)number;

    /// <summary>Ends the level.</summary>
    public void Close(int nextLevel) => firstChild[Count] = nextLevel;

    /// <summary>Appends the level of a part whose n-grams all come later; <paramref name="nextLevel"/> is where the part's children will stand.</summary>
    public void Append(CountedLevel part, int nextLevel)
    {
        if (Count + part.Count > tokens.Length)
        {
            Grow(Count + part.Count + (Count / 8));
        }

        part.Tokens.CopyTo(tokens.AsSpan(Count));
        part.Counts.CopyTo(counts.AsSpan(Count));
        part.Sites.CopyTo(sites.AsSpan(Count));
        for (var at = 0; at <= part.Count; at++)
        {
            firstChild[Count + at] = part.firstChild[at] + nextLevel;
        }

        Count += part.Count;
    }

    private void Grow(int to)
    {
        Array.Resize(ref tokens, to);
        Array.Resize(ref counts, to);
        Array.Resize(ref sites, to);
        Array.Resize(ref firstChild, to + 1);
    }
}
