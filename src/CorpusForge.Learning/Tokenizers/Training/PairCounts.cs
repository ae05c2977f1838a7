namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>How often pairs of neighbours are seen, and in which pieces they may stand.</summary>
internal sealed class PairCounts
{
    private const int None = -1;

    private readonly Dictionary<ulong, int> indices = [];
    private readonly List<(ulong Pair, long Count, int First)> entries = [];
    private readonly List<(int Word, int Next)> places = [];
    private int free = None;

    public int Number => entries.Count;

    public long CountOf(int index) => entries[index].Count;

    public ulong PairOf(int index) => entries[index].Pair;

    /// <summary>Counts a pair in a piece and returns its index.</summary>
    public int Add(int left, int right, long weight, int word)
    {
        var pair = ((ulong)(uint)left << 32) | (uint)right;
        if (!indices.TryGetValue(pair, out var index))
        {
            indices[pair] = index = entries.Count;
            entries.Add((pair, 0, None));
        }

        var (_, count, first) = entries[index];

        // The piece that was added last often comes again at once.
        var again = first != None && places[first].Word == word;
        entries[index] = (pair, count + weight, again ? first : NewPlace(word, first));
        return index;
    }

    /// <summary>Takes a pair back that was counted.</summary>
    public void Take(int left, int right, long weight)
    {
        var index = indices[((ulong)(uint)left << 32) | (uint)right];
        var (pair, count, first) = entries[index];
        entries[index] = (pair, count - weight, first);
    }

    /// <summary>The pieces in which a pair may stand, some perhaps no more; they are forgotten.</summary>
    public List<int> TakeWords(int index)
    {
        var words = new List<int>();
        for (var at = entries[index].First; at != None;)
        {
            words.Add(places[at].Word);
            var next = places[at].Next;
            places[at] = (0, free);
            free = at;
            at = next;
        }

        entries[index] = entries[index] with { First = None };
        return words;
    }

    private int NewPlace(int word, int next)
    {
        if (free == None)
        {
            places.Add((word, next));
            return places.Count - 1;
        }

        var place = free;
        free = places[place].Next;
        places[place] = (word, next);
        return place;
    }
}
