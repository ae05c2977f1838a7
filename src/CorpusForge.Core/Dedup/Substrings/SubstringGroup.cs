using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Dedup.Substrings;

/// <summary>
/// Texts that are compared with each other, letter by letter: finds the passages of a length that stand earlier among them (Lee et al. 2021,
/// "Deduplicating training data makes language models better", who keep one of all places; here it is the first). One instance serves one thread,
/// and can be used again after <see cref="Clear"/>.
/// </summary>
/// <param name="capacity">Most UTF-16 units of all texts, one more for each text.</param>
public sealed class SubstringGroup(int capacity)
{
    /// <summary>Raised whenever other passages are found: it is part of keys.</summary>
    public const int Version = 1;

    private readonly char[] text = new char[capacity];
    private readonly int[] suffixes = new int[capacity];
    private readonly int[] common = new int[capacity];
    private readonly List<int> ends = [];
    private readonly List<ulong> pages = [];
    private int length;

    /// <summary>UTF-16 units that are still free.</summary>
    public int Room => capacity - length;

    /// <summary>Number of texts.</summary>
    public int Texts => ends.Count;

    /// <summary>Adds a text; it takes a unit more than it has, so that none runs into the next.</summary>
    /// <param name="added">The text.</param>
    /// <param name="page">What texts have in common that are captures of one page.</param>
    public void Add(string added, ulong page)
    {
        ArgumentNullException.ThrowIfNull(added);
        pages.Add(page);
        added.CopyTo(text.AsSpan(length));
        length += added.Length;
        ends.Add(length);
        text[length++] = '\0';
    }

    /// <summary>Forgets the texts.</summary>
    public void Clear()
    {
        ends.Clear();
        pages.Clear();
        length = 0;
    }

    /// <summary>
    /// The stretches of the texts, in order and apart, in which every place belongs to a passage of at least so many units that stands whole
    /// before it: in an earlier text, or earlier in its own without overlapping. The first place of each passage is in none of them for its sake,
    /// nor are those in other captures of the page that holds it first: which of them stays is decided later. No passage runs from one text into
    /// the next, and no stretch begins or ends within a surrogate pair.
    /// </summary>
    public IEnumerable<(int Text, TextSpan Span)> Find(int shortest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shortest, 1);
        var later = Later(shortest);
        var start = 0;
        for (var number = 0; number < ends.Count; number++)
        {
            var end = ends[number];
            for (var at = start; at + shortest <= end; at++)
            {
                if (!later[at])
                {
                    continue;
                }

                // Passages that touch or overlap are one stretch.
                var reached = at + shortest;
                for (var next = at + 1; next <= reached && next + shortest <= end; next++)
                {
                    reached = later[next] ? next + shortest : reached;
                }

                if (Sound(at, reached, start, end) is { Length: > 0 } sound)
                {
                    yield return (number, sound with { Start = sound.Start - start });
                }

                at = reached;
            }

            start = end + 1;
        }
    }

    // Marks every place where a passage begins that stands whole before it.
    private BitMarks Later(int shortest)
    {
        var units = text.AsSpan(0, length);
        var ordered = suffixes.AsSpan(0, length);
        var prefixes = common.AsSpan(0, length);
        SuffixArray.Build(units, ordered);
        SuffixArray.CommonPrefixes(units, ordered, prefixes);
        var (begins, later) = (Begins(shortest), new BitMarks(length));
        for (int first = 0, next; first < length; first = next)
        {
            // Suffixes that begin with the same passage stand side by side.
            for (next = first + 1; next < length && prefixes[ordered[next]] >= shortest; next++)
            {
            }

            if (next - first > 1)
            {
                Mark(ordered[first..next], begins, shortest, later);
            }
        }

        return later;
    }

    // All places of one passage. What the first page and its captures hold stays, but for further places within one text.
    private void Mark(Span<int> places, BitMarks begins, int shortest, BitMarks later)
    {
        places.Sort();
        var (first, number, least) = (-1, -1, 0);
        foreach (var place in places)
        {
            if (!begins[place])
            {
                continue;
            }

            if (number < 0 || place >= ends[number])
            {
                (number, least) = (TextAt(place), place);
                first = first < 0 ? number : first;
            }

            if (pages[number] != pages[first] || place - shortest >= least)
            {
                later.Set(place);
            }
        }
    }

    private int TextAt(int place)
    {
        var found = ends.BinarySearch(place);
        return found < 0 ? ~found : found + 1;
    }

    // Marks every place where a passage can begin: enough of its text follows.
    private BitMarks Begins(int shortest)
    {
        var begins = new BitMarks(length);
        var start = 0;
        foreach (var end in ends)
        {
            for (var at = start; at + shortest <= end; at++)
            {
                begins.Set(at);
            }

            start = end + 1;
        }

        return begins;
    }

    private TextSpan Sound(int start, int end, int first, int last)
    {
        start += start > first && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1]) ? 1 : 0;
        end -= end < last && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return new TextSpan(start, end - start);
    }
}
