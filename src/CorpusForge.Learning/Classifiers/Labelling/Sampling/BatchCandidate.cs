using CorpusForge.Core.Documents;
using CorpusForge.Learning.Classifiers.Labelling.Voting;

namespace CorpusForge.Learning.Classifiers.Labelling.Sampling;

/// <summary>A page that could be put before a rater, and what is known of it.</summary>
public sealed record BatchCandidate
{
    /// <summary>The page.</summary>
    public required Document Page { get; init; }

    /// <summary>Its site, by which the batch is kept diverse.</summary>
    public required string Site { get; init; }

    /// <summary>Probability by the label model; null where no function speaks.</summary>
    public double? Weak { get; init; }

    /// <summary>What each function says, by its name.</summary>
    public IReadOnlyList<(string Function, Vote Vote)> Votes { get; init; } = [];

    /// <summary>Score of the trained model; null where there is none.</summary>
    public double? Score { get; init; }

    /// <summary>Its score with the page's links taken away.</summary>
    public double? TextScore { get; init; }

    /// <summary>Scores of models trained on other folds.</summary>
    public IReadOnlyList<double> FoldScores { get; init; } = [];

    /// <summary>How strongly a reason speaks for the page, from 0 for not at all.</summary>
    public double Strength(BatchReason reason) => reason switch
    {
        BatchReason.Uncertain => (Score ?? Weak) is { } probability ? 1 - (2 * Math.Abs(probability - 0.5)) : 0,
        BatchReason.FunctionsDisagree => Math.Min(Votes.Count(vote => vote.Vote == Vote.For), Votes.Count(vote => vote.Vote == Vote.Against)),
        BatchReason.FoldsDisagree => FoldScores.Count < 2 ? 0 : FoldScores.Max() - FoldScores.Min(),
        BatchReason.LinksDecide => Math.Abs((Score - TextScore) ?? 0),
        _ => 0,
    };
}
