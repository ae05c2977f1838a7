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

    /// <summary>By year of publication, or of the fetch where the page states none; <c>unknown</c> without either.</summary>
    public required SortedDictionary<string, PageTotal> Years { get; init; }

    /// <summary>The hundred domains with the most characters.</summary>
    public required IReadOnlyList<DomainTotal> Domains { get; init; }

    /// <summary>How many domains there are in all.</summary>
    public required long DomainCount { get; init; }
}
