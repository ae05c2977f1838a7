using System.Buffers;
using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Core.Filters.WordBased;

/// <summary>The word n-grams of one size, as datatrove and HojiChar count them. Lengths are UTF-16 units of the words.</summary>
/// <param name="Occurrences">All n-grams, each place counted.</param>
/// <param name="RepeatedOccurrences">Places of those that occur more than once.</param>
/// <param name="TopCharacters">
/// Occurrences of the most frequent n-gram times its length with a space between words; of equals the first of the page counts.
/// </param>
/// <param name="DuplicateCharacters">
/// Length, without spaces, of n-grams that stand earlier too: from the first word on, a repeated one is counted and jumped over.
/// </param>
internal readonly record struct WordGrams(int Occurrences, int RepeatedOccurrences, int TopCharacters, int DuplicateCharacters)
{
    /// <summary>The n-grams of the level that was counted last.</summary>
    public static WordGrams Of(GramLevels levels, ReadOnlySpan<PageWord> words)
    {
        var top = levels.Top == 0 ? 0 : levels.Top * (Length(words.Slice(Math.Max(0, levels.FirstOfTop()), levels.Size)) + levels.Size - 1);
        return new WordGrams(levels.Occurrences, levels.RepeatedOccurrences, top, Duplicates(levels, words));
    }

    private static int Duplicates(GramLevels levels, ReadOnlySpan<PageWord> words)
    {
        if (levels.RepeatedTypes == 0)
        {
            return 0;
        }

        var seen = ArrayPool<bool>.Shared.Rent(levels.Names);
        seen.AsSpan(0, levels.Names).Clear();
        var characters = 0;
        var free = 0;
        foreach (var place in levels.RepeatedPlaces)
        {
            if (place < free)
            {
                continue;
            }

            if (seen[levels.NameAt(place)])
            {
                characters += Length(words.Slice(place, levels.Size));
                free = place + levels.Size;
            }
            else
            {
                seen[levels.NameAt(place)] = true;
            }
        }

        ArrayPool<bool>.Shared.Return(seen);
        return characters;
    }

    private static int Length(ReadOnlySpan<PageWord> words)
    {
        var length = 0;
        foreach (var word in words)
        {
            length += word.Length;
        }

        return length;
    }
}
