namespace CorpusForge.Learning.Classifiers.Labelling.Voting;

/// <summary>What the label model found.</summary>
public sealed record LabelModelResult
{
    /// <summary>For each page the probability that it belongs to the class; null where no function speaks.</summary>
    public required IReadOnlyList<double?> Probabilities { get; init; }

    /// <summary>For each function the share of its votes that are right, as estimated.</summary>
    public required IReadOnlyList<double> Accuracies { get; init; }

    /// <summary>For each function the weight of its votes: less than 1 where others are near copies of it.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>Share of the class among the pages on which a function speaks.</summary>
    public required double Prior { get; init; }

    /// <summary>Rounds of estimation.</summary>
    public required int Rounds { get; init; }

    /// <summary>Whether they ended because nothing changed any more.</summary>
    public required bool Converged { get; init; }
}
