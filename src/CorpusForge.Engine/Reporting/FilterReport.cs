namespace CorpusForge.Engine.Reporting;

/// <summary>What each rule of a recipe removes by itself and together with others, and where it removes more or less than elsewhere.</summary>
public sealed record FilterReport
{
    /// <summary>Name of the recipe.</summary>
    public required string Recipe { get; init; }

    /// <summary>Pages that the rules were asked of.</summary>
    public required long Pages { get; init; }

    /// <summary>Pages that all rules keep, before duplicates are taken out.</summary>
    public required long Kept { get; init; }

    /// <summary>The rules in the recipe's order.</summary>
    public required IReadOnlyList<FilterRow> Filters { get; init; }

    /// <summary>Pairs of rules that refuse the same pages, those that share most first.</summary>
    public required IReadOnlyList<FilterPair> Pairs { get; init; }

    /// <summary>Shares refused by host, year and length, those furthest from the rule's share of all pages first.</summary>
    public required IReadOnlyList<FilterDrift> Drift { get; init; }

    /// <summary>How the scores of each model of the recipe compare with those of its training set.</summary>
    public IReadOnlyList<ScoreDrift> ScoreDrift { get; init; } = [];
}
