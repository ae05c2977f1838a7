namespace CorpusForge.Engine.Reporting;

/// <summary>How the scores of a run's pages, kept or not, compare with those of the training set of the model that gave them.</summary>
public sealed record ScoreDrift
{
    /// <summary>Fewest pages that are compared: below, chance alone makes a difference.</summary>
    public const int LeastPages = 200;

    /// <summary>The stability index above which a difference is told.</summary>
    public const double Notable = 0.25;

    /// <summary>The model.</summary>
    public required string Model { get; init; }

    /// <summary>Its first column, which is compared.</summary>
    public required string Column { get; init; }

    /// <summary>Pages scored.</summary>
    public required long Pages { get; init; }

    /// <summary>Why nothing was compared: <c>no-training-scores</c> or <c>too-few-pages</c>; null where it was.</summary>
    public string? Uncompared { get; init; }

    /// <summary>Share of the pages in each bin of the training histogram.</summary>
    public IReadOnlyList<double> Shares { get; init; } = [];

    /// <summary>Share of the training set's pages in each bin.</summary>
    public IReadOnlyList<double> TrainingShares { get; init; } = [];

    /// <summary>Bounds of the bins, one more than there are bins.</summary>
    public IReadOnlyList<double> Bounds { get; init; } = [];

    /// <summary>All pages together; null where nothing was compared.</summary>
    public ScoreGroup? All { get; init; }

    /// <summary>Domains and years of at least <see cref="LeastPages"/> pages, those furthest from the training set first.</summary>
    public IReadOnlyList<ScoreGroup> Groups { get; init; } = [];

    /// <summary>Whether all pages together, or those of a large domain or year, are another population than the training set.</summary>
    public bool Drifts => All?.Drifts == true || Groups.Any(group => group.Drifts);
}
