namespace CorpusForge.Engine.Comparing;

/// <summary>All pages that are not in a version for one reason.</summary>
public sealed record ReasonTotal
{
    /// <summary>Kind of the reason.</summary>
    public required DiffReasonKind Kind { get; init; }

    /// <summary>Its name: the rule, the level of duplicates, else as the verdicts or this comparison call it.</summary>
    public required string Name { get; init; }

    /// <summary>Pages.</summary>
    public required long Pages { get; init; }

    /// <summary>Characters of their texts.</summary>
    public required long Characters { get; init; }

    /// <summary>Least value of the pages, of a rule.</summary>
    public double? LeastValue { get; init; }

    /// <summary>Greatest value of the pages, of a rule.</summary>
    public double? MostValue { get; init; }

    /// <summary>Bounds of the rule in the version that refused them; null where it has none.</summary>
    public RuleBounds? Bounds { get; init; }

    /// <summary>Bounds of the rule in the version that holds them; null where it has no such rule.</summary>
    public RuleBounds? OtherBounds { get; init; }

    /// <summary>Of duplicates, those whose representative is in the version that refused them.</summary>
    public long? RepresentativesThere { get; init; }
}
