using System.Buffers;
using System.Text;

namespace CorpusForge.Japanese.Scanning;

/// <summary>
/// How often a text repeats itself, by its character n-grams of 2 to 10 characters over line ends too, and by runs of one character.
/// Characters are Unicode scalar values; a half of a broken pair counts as U+FFFD.
/// </summary>
public sealed class TextRepetition
{
    private const int Longest = 10;
    private const int FrequentSize = 5;

    private readonly GramCounts[] sizes = new GramCounts[Longest + 1];

    private TextRepetition()
    {
    }

    /// <summary>Characters of the longest run of one character.</summary>
    public int LongestRun { get; private init; }

    /// <summary>
    /// Share of the 5-grams that the most frequent ones are: of N different ones the top √N, those that occur once never among them.
    /// BigScience's measure of repetition.
    /// </summary>
    public double Frequent { get; private set; }

    /// <summary>The counts of the n-grams of 2 to 10 characters.</summary>
    public GramCounts this[int size] => sizes[size];

    /// <summary>Share of the most frequent n-gram among all places; 0 where the text is shorter than one.</summary>
    public double TopShare(int size) => Share(sizes[size].Top, sizes[size].Occurrences);

    /// <summary>Share of the places whose n-gram occurs more than once.</summary>
    public double RepeatedShare(int size) => Share(sizes[size].RepeatedOccurrences, sizes[size].Occurrences);

    /// <summary>Share of the different n-grams that occur more than once.</summary>
    public double RepeatedTypeShare(int size) => Share(sizes[size].RepeatedTypes, sizes[size].Types);

    /// <summary>The repetition of a text.</summary>
    public static TextRepetition Of(ReadOnlySpan<char> text)
    {
        var symbols = ArrayPool<int>.Shared.Rent(text.Length);
        try
        {
            var length = Decode(text, symbols, out var run);
            var repetition = new TextRepetition { LongestRun = run };
            repetition.Count(symbols.AsSpan(0, length));
            return repetition;
        }
        finally
        {
            ArrayPool<int>.Shared.Return(symbols);
        }
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static int Decode(ReadOnlySpan<char> text, int[] symbols, out int longest)
    {
        int length = 0, run = 0, previous = -1;
        longest = 0;
        for (var at = 0; at < text.Length;)
        {
            int symbol = text[at++];
            if (char.IsSurrogate((char)symbol))
            {
                Rune.DecodeFromUtf16(text[--at..], out var rune, out var used);
                (symbol, at) = (rune.Value, at + used);
            }

            symbols[length++] = symbol;
            run = symbol == previous ? run + 1 : 1;
            longest = Math.Max(longest, run);
            previous = symbol;
        }

        return length;
    }

    private void Count(ReadOnlySpan<int> symbols)
    {
        using var levels = new GramLevels(symbols);
        while (levels.Size < Longest)
        {
            levels.Advance();
            sizes[levels.Size] = GramCounts.Of(levels);
            if (levels.Size == FrequentSize)
            {
                Frequent = ShareOfFrequent(levels);
            }
        }
    }

    private static double ShareOfFrequent(GramLevels levels)
    {
        if (levels.RepeatedTypes == 0)
        {
            return 0;
        }

        var counts = ArrayPool<int>.Shared.Rent(levels.RepeatedTypes);
        levels.CopyRepeated(counts);
        Array.Sort(counts, 0, levels.RepeatedTypes);
        var most = Math.Min((int)Math.Sqrt(levels.Types), levels.RepeatedTypes);
        long sum = 0;
        foreach (var count in counts.AsSpan(levels.RepeatedTypes - most, most))
        {
            sum += count;
        }

        ArrayPool<int>.Shared.Return(counts);
        return (double)sum / levels.Occurrences;
    }
}
