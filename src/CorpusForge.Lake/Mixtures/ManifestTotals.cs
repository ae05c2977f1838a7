namespace CorpusForge.Lake.Mixtures;

/// <summary>Sums over the kept pages, each page once unless said otherwise.</summary>
public sealed record ManifestTotals
{
    /// <summary>All kept pages.</summary>
    public required PageTotal All { get; init; }

    /// <summary>The same as often as they are to be seen (the column <c>repeat</c>); null where every page is seen once.</summary>
    public PageTotal? Seen { get; init; }

    /// <summary>By source of the recipe.</summary>
    public required SortedDictionary<string, PageTotal> Sources { get; init; }

    /// <summary>By year of the date that the recipe's <c>mixture.date</c> names; <c>unknown</c> without one.</summary>
    public required SortedDictionary<string, PageTotal> Years { get; init; }

    /// <summary>By score and its band of a tenth: <c>0.3-0.4</c> holds 0.3 and not 0.4, the last one holds 1; null where no model scores.</summary>
    public SortedDictionary<string, SortedDictionary<string, PageTotal>>? Scores { get; init; }

    /// <summary>The hundred domains with the most characters.</summary>
    public required IReadOnlyList<DomainTotal> Domains { get; init; }

    /// <summary>How many domains there are in all.</summary>
    public required long DomainCount { get; init; }
}
