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
    private int length;

    /// <summary>UTF-16 units that are still free.</summary>
    public int Room => capacity - length;

    /// <summary>Number of texts.</summary>
    public int Texts => ends.Count;

    /// <summary>Adds a text; it takes a unit more than it has, so that none runs into the next.</summary>
    public void Add(string added)
    {
        ArgumentNullException.ThrowIfNull(added);
        added.CopyTo(text.AsSpan(length));
        length += added.Length;
        ends.Add(length);
        text[length++] = '\0';
    }

    /// <summary>Forgets the texts.</summary>
    public void Clear()
    {
        ends.Clear();
        length = 0;
    }

    /// <summary>
    /// The stretches of the texts, in order and apart, in which every place belongs to a passage of at least so many units that stands whole
    /// before it: in an earlier text, or earlier in its own without overlapping. The first place of each passage is in none of them for its sake.
    /// No passage runs from one text into the next, and no stretch begins or ends within a surrogate pair.
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

    // All places of one passage: those behind the end of the first are later ones.
    private static void Mark(ReadOnlySpan<int> places, BitMarks begins, int shortest, BitMarks later)
    {
        var least = int.MaxValue;
        foreach (var place in places)
        {
            least = begins[place] ? Math.Min(least, place) : least;
        }

        foreach (var place in places)
        {
            if (begins[place] && place - shortest >= least)
            {
                later.Set(place);
            }
        }
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
