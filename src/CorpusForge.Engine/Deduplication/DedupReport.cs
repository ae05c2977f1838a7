namespace CorpusForge.Engine.Deduplication;

/// <summary>What came of a deduplication.</summary>
public sealed record DedupReport
{
    /// <summary>Pages and what could not be read.</summary>
    public required long PagesIn { get; init; }

    /// <summary>Pages that stay, one a cluster.</summary>
    public required long Kept { get; init; }

    /// <summary>Duplicates by level.</summary>
    public required SortedDictionary<string, long> Duplicates { get; init; }

    /// <summary>What could not be read, by reason.</summary>
    public required SortedDictionary<string, long> Quarantined { get; init; }

    /// <summary>Records that are no pages, by reason.</summary>
    public required SortedDictionary<string, long> SkippedRecords { get; init; }

    /// <summary>Bytes of the pages' text as UTF-8.</summary>
    public required long TextBytes { get; init; }

    /// <summary>Clusters by size: see <see cref="ClusterSizes"/>.</summary>
    public required IReadOnlyList<long> Sizes { get; init; }

    /// <summary>The largest clusters of more than one page.</summary>
    public required IReadOnlyList<DedupCluster> Largest { get; init; }
}
