namespace CorpusForge.Core.Mixtures;

/// <summary>Cells that several lists of groups cut pages into: a cell is one group of each list, the last list's varying fastest.</summary>
public static class Cells
{
    /// <summary>The group of a list that a cell lies in.</summary>
    /// <param name="cell">Number of the cell.</param>
    /// <param name="list">Number of the list.</param>
    /// <param name="counts">How many groups each list has.</param>
    public static int GroupOf(int cell, int list, IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        for (var later = counts.Count - 1; later > list; later--)
        {
            cell /= counts[later];
        }

        return cell % counts[list];
    }
}
