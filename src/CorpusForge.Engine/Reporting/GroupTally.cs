namespace CorpusForge.Engine.Reporting;

/// <summary>Pages of each group of one dimension, and those of them that each rule refuses.</summary>
internal sealed class GroupTally(string dimension, int rules)
{
    private readonly SortedDictionary<string, long[]> groups = new(StringComparer.Ordinal);

    /// <summary>Counts a page; bit n of the mask says that rule n refuses it.</summary>
    public void Add(string group, UInt128 refused)
    {
        if (!groups.TryGetValue(group, out var counts))
        {
            groups[group] = counts = new long[rules + 1];
        }

        counts[rules]++;
        for (var left = refused; left != 0; left &= left - 1)
        {
            counts[(int)UInt128.TrailingZeroCount(left)]++;
        }
    }

    /// <summary>Each rule's share in each group of at least so many pages.</summary>
    public IEnumerable<FilterDrift> Drift(IReadOnlyList<FilterRow> filters, long pages, int least)
    {
        foreach (var (group, counts) in groups.Where(group => group.Value[rules] >= least))
        {
            for (var rule = 0; rule < rules; rule++)
            {
                var (share, overall) = ((double)counts[rule] / counts[rules], (double)filters[rule].Refused / pages);
                var error = Math.Sqrt(overall * (1 - overall) / counts[rules]);
                yield return new FilterDrift(
                    filters[rule].Name, dimension, group, counts[rules], counts[rule], share, overall, error == 0 ? 0 : (share - overall) / error);
            }
        }
    }
}
