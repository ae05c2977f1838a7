namespace CorpusForge.Japanese.Scanning;

/// <summary>
/// Finds the words of several lists in one walk. Each list is matched by itself, from left to right, the longest word first and without
/// overlaps; capitals of ASCII match small letters. Most places of a text end at a bitmap of 8 kB.
/// </summary>
public sealed class KeywordTrie
{
    private const int None = -1;

    private readonly ulong[] starts = new ulong[1024];
    private readonly ulong[] pairs = new ulong[1024];
    private readonly ulong[] single = new ulong[1024];
    private readonly List<Keyword> words = [];
    private readonly List<int> sameWord = [];
    private readonly List<int> wordOfNode = [None];
    private ulong[] keys = new ulong[1024];
    private int[] nodes = new int[1024];

    /// <summary>A trie over the words of lists; empty words are passed over, repeated ones count once.</summary>
    public KeywordTrie(IReadOnlyList<IReadOnlyList<string>> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        Lists = lists.Count;
        for (var list = 0; list < lists.Count; list++)
        {
            foreach (var word in lists[list].Where(word => word.Length > 0).Distinct(StringComparer.Ordinal))
            {
                Insert(Keyword.Of(list, word));
            }
        }
    }

    /// <summary>Number of lists.</summary>
    public int Lists { get; }

    /// <summary>What was found of each list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bounds">
    /// Says which matches are words; without it katakana must not touch katakana, and ASCII no ASCII letter or digit.
    /// </param>
    public KeywordHits[] Count(ReadOnlySpan<char> text, IKeywordBounds? bounds = null)
    {
        var hits = new KeywordHits[Lists];
        var seen = new ulong[(words.Count + 63) / 64];
        Span<int> free = stackalloc int[Lists];
        Span<int> best = stackalloc int[Lists];
        Span<int> touched = stackalloc int[Lists];
        free.Clear();
        best.Fill(None);
        for (var at = 0; at < text.Length; at++)
        {
            var first = Keyword.Fold(text[at]);
            if (!Has(starts, first) || !MayGoOn(text, at, first))
            {
                continue;
            }

            foreach (var list in touched[..Walk(text, at, free, best, touched, bounds)])
            {
                free[list] = at + words[best[list]].Text.Length;
                hits[list] = Add(hits[list], best[list], seen);
                best[list] = None;
            }
        }

        return hits;
    }

    private bool MayGoOn(ReadOnlySpan<char> text, int at, char first) =>
        (at + 1 < text.Length && Has(pairs, Pair(first, Keyword.Fold(text[at + 1])))) || Has(single, first);

    /// <summary>Finds the longest word of each list that begins here and does not overlap the last; returns how many lists have one.</summary>
    private int Walk(ReadOnlySpan<char> text, int start, ReadOnlySpan<int> free, Span<int> best, Span<int> touched, IKeywordBounds? bounds)
    {
        var (node, lists) = (0, 0);
        for (var end = start; end < text.Length; end++)
        {
            node = nodes[Slot(node, Keyword.Fold(text[end]))];
            if (node == 0)
            {
                break;
            }

            for (var word = wordOfNode[node]; word != None; word = sameWord[word])
            {
                if (start >= free[words[word].List] && (bounds?.IsWord(start, end + 1) ?? words[word].Allows(text, start, end + 1)))
                {
                    var list = words[word].List;
                    if (best[list] == None)
                    {
                        touched[lists++] = list;
                    }

                    best[list] = word;
                }
            }
        }

        return lists;
    }

    private KeywordHits Add(KeywordHits hits, int word, ulong[] seen)
    {
        var isNew = (seen[word >> 6] & (1UL << word)) == 0;
        seen[word >> 6] |= 1UL << word;
        return new KeywordHits(hits.Hits + 1, hits.Types + (isNew ? 1 : 0), hits.Characters + words[word].Text.Length);
    }

    private void Insert(Keyword word)
    {
        var text = word.Text;
        Set(starts, text[0]);
        Set(text.Length == 1 ? single : pairs, text.Length == 1 ? text[0] : Pair(text[0], text[1]));
        var node = 0;
        foreach (var unit in text)
        {
            node = Child(node, unit);
        }

        for (var same = wordOfNode[node]; same != None; same = sameWord[same])
        {
            if (words[same].List == word.List)
            {
                return;
            }
        }

        sameWord.Add(wordOfNode[node]);
        wordOfNode[node] = words.Count;
        words.Add(word);
    }

    private int Child(int node, char unit)
    {
        var slot = Slot(node, unit);
        if (nodes[slot] != 0)
        {
            return nodes[slot];
        }

        (keys[slot], nodes[slot]) = (Key(node, unit), wordOfNode.Count);
        wordOfNode.Add(None);
        if (2 * wordOfNode.Count > nodes.Length)
        {
            Grow();
        }

        return wordOfNode.Count - 1;
    }

    private void Grow()
    {
        var (oldKeys, oldNodes) = (keys, nodes);
        (keys, nodes) = (new ulong[oldKeys.Length * 2], new int[oldKeys.Length * 2]);
        for (var at = 0; at < oldNodes.Length; at++)
        {
            if (oldNodes[at] != 0)
            {
                var slot = Slot((int)(oldKeys[at] >> 16), (char)oldKeys[at]);
                (keys[slot], nodes[slot]) = (oldKeys[at], oldNodes[at]);
            }
        }
    }

    /// <summary>Where the step from a node is or would be; no step leads to node 0, which marks an empty slot.</summary>
    private int Slot(int node, char unit)
    {
        var key = Key(node, unit);
        var mask = nodes.Length - 1;
        var at = (int)((key * 0x9E3779B97F4A7C15UL) >> 32) & mask;
        while (nodes[at] != 0 && keys[at] != key)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private static ulong Key(int node, char unit) => ((ulong)node << 16) | unit;

    private static char Pair(char first, char second) => (char)((first * 31) + second);

    private static bool Has(ulong[] bits, char unit) => (bits[unit >> 6] & (1UL << unit)) != 0;

    private static void Set(ulong[] bits, char unit) => bits[unit >> 6] |= 1UL << unit;
}
