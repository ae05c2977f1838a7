using System.Text.Json;

namespace CorpusForge.Core.Recipes.Nodes;

/// <summary>Finds the known name that a misspelt one probably means.</summary>
internal static class NearestName
{
    private const int LongestName = 100;

    /// <summary><c>; known keys: low, high. Did you mean low?</c>, the question only where a name is close.</summary>
    public static string Hint(string found, string called, IReadOnlyCollection<string> known)
    {
        var nearest = Of(found, known);
        return $"; {called}: {string.Join(", ", known)}{(nearest is null ? "" : $". Did you mean {nearest}?")}";
    }

    /// <summary>The closest name within a quarter of its length in edits, or the only one that the found name begins; null when none is close.</summary>
    public static string? Of(string found, IReadOnlyCollection<string> known)
    {
        if (found.Length > LongestName)
        {
            return null;
        }

        var name = JsonNamingPolicy.KebabCaseLower.ConvertName(found);
        var (nearest, edits) = known.Select(candidate => (candidate, Distance(name, candidate)))
            .OrderBy(pair => pair.Item2)
            .FirstOrDefault((candidate: "", int.MaxValue));
        if (edits <= Math.Max(1, nearest.Length / 4))
        {
            return nearest;
        }

        var begun = known.Where(candidate => name.Length > 2 && candidate.StartsWith(name, StringComparison.Ordinal)).Take(2).ToList();
        return begun.Count == 1 ? begun[0] : null;
    }

    /// <summary>Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.</summary>
    internal static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                table[row, column] = row == 0 || column == 0 ? row + column : Cell(table, row, column, left, right);
            }
        }

        return table[left.Length, right.Length];
    }

    private static int Cell(int[,] table, int row, int column, string left, string right)
    {
        var replaced = table[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
        var edits = Math.Min(replaced, Math.Min(table[row - 1, column], table[row, column - 1]) + 1);
        var swapped = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
        return swapped ? Math.Min(edits, table[row - 2, column - 2] + 1) : edits;
    }
}
