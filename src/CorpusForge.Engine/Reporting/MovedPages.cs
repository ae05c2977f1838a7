namespace CorpusForge.Engine.Reporting;

/// <summary>All pages that a change gains, or all that it loses.</summary>
public sealed record MovedPages
{
    /// <summary>Number of pages.</summary>
    public required long Pages { get; init; }

    /// <summary>Characters of their texts.</summary>
    public required long Characters { get; init; }

    /// <summary>Domains that have pages on one side only: new ones of the gained, vanished ones of the lost.</summary>
    public required long Domains { get; init; }

    /// <summary>Pages by the step that removes them on the other side.</summary>
    public required SortedDictionary<string, long> Steps { get; init; }

    /// <summary>The pages nearest to the bound, those of different hosts first: where to look whether the bound is right.</summary>
    public required IReadOnlyList<MovedPage> Samples { get; init; }
}
