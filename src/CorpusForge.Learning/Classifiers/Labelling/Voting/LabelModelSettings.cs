using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Learning.Classifiers.Labelling.Voting;

/// <summary>How votes become probabilities.</summary>
public sealed record LabelModelSettings
{
    [Description("Share of pages that belong to the class; learned from the votes when absent.")]
    [Range(0.001, 0.999)]
    public double? Prior { get; init; }

    [Description("Most rounds of estimation.")]
    [Range(1, 10_000)]
    public int Rounds { get; init; } = 500;

    [Description("Largest change of a rate at which estimation ends.")]
    [Range(1e-12, 0.1)]
    public double Tolerance { get; init; } = 1e-6;

    [Description("Accuracy that a function is thought to have before it is seen to agree or disagree with others.")]
    [Range(0.5, 0.99)]
    public double FirstAccuracy { get; init; } = 0.75;

    [Description("Votes that the first accuracy counts as.")]
    [Range(0.0, 1_000_000.0)]
    public double FirstVotes { get; init; } = 10;

    [Description("Share of equal votes (of the pages on which one of two functions speaks) from which they count as near copies, and share one vote.")]
    [Range(0.5, 1.0)]
    public double NearCopy { get; init; } = 0.9;
}
