namespace CorpusForge.Core.Mixtures;

/// <summary>Where every page that came in went. It adds up exactly, or the run fails.</summary>
public sealed record Funnel
{
    /// <summary>Pages that came in, those that could not be read among them.</summary>
    public required long PagesIn { get; init; }

    /// <summary>Pages in the mixture.</summary>
    public required long Kept { get; init; }

    /// <summary>Pages removed, by the first rule that refused each.</summary>
    public required SortedDictionary<string, long> Removed { get; init; }

    /// <summary>Duplicates of another page, by level.</summary>
    public required SortedDictionary<string, long> Duplicates { get; init; }

    /// <summary>What could not be read, by reason.</summary>
    public required SortedDictionary<string, long> Quarantined { get; init; }

    /// <summary>Each step in the order it was asked, with the pages before and after it.</summary>
    public required IReadOnlyList<FunnelStep> Steps { get; init; }

    /// <summary>The difference that must be zero.</summary>
    public long Unaccounted => PagesIn - Kept - Removed.Values.Sum() - Duplicates.Values.Sum() - Quarantined.Values.Sum();
}
