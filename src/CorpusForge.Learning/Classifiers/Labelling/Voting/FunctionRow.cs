namespace CorpusForge.Learning.Classifiers.Labelling.Voting;

/// <summary>What a labelling function did on a set of pages.</summary>
public sealed record FunctionRow
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Pages on which it speaks for the class.</summary>
    public required int For { get; init; }

    /// <summary>Pages on which it speaks against it.</summary>
    public required int Against { get; init; }

    /// <summary>Share of the pages on which it speaks.</summary>
    public required double Coverage { get; init; }

    /// <summary>Share of the pages on which it and another one speak.</summary>
    public required double Overlap { get; init; }

    /// <summary>Share of the pages on which another one says the opposite.</summary>
    public required double Conflict { get; init; }

    /// <summary>Share of its votes that are right, as the label model estimates.</summary>
    public required double EstimatedAccuracy { get; init; }

    /// <summary>Weight of its votes in the label model.</summary>
    public required double Weight { get; init; }

    /// <summary>Pages with a trusted label on which it speaks.</summary>
    public required int Judged { get; init; }

    /// <summary>Share of those on which it is right, its precision; null where there are none.</summary>
    public required double? Precision { get; init; }

    /// <summary>Share of the trusted pages of its side on which it speaks; null where there are none.</summary>
    public required double? Recall { get; init; }

    /// <summary>A row a function, in the order of the votes.</summary>
    /// <param name="votes">Votes.</param>
    /// <param name="model">What the label model found.</param>
    /// <param name="trusted">For each page the label of people or of its site; null where there is none.</param>
    public static IReadOnlyList<FunctionRow> Of(VoteTable votes, LabelModelResult model, IReadOnlyList<double?> trusted)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(trusted);
        return [.. votes.Names.Select((_, at) => One(votes, model, trusted, at))];
    }

    private static FunctionRow One(VoteTable votes, LabelModelResult model, IReadOnlyList<double?> trusted, int at)
    {
        var pages = Enumerable.Range(0, votes.Pages.Count).ToList();
        var spoken = pages.Where(page => votes.Pages[page][at] != Vote.Abstain).ToList();
        var judged = spoken.Where(page => trusted[page] is not (null or 0.5)).ToList();
        var right = judged.Count(page => IsRight(votes.Pages[page][at], trusted[page]!.Value));
        var sides = spoken.Select(page => votes.Pages[page][at]).Distinct().ToList();
        var ofSide = pages.Count(page => trusted[page] is { } label && label != 0.5 && sides.Any(side => IsRight(side, label)));
        return new FunctionRow
        {
            Name = votes.Names[at],
            For = spoken.Count(page => votes.Pages[page][at] == Vote.For),
            Against = spoken.Count(page => votes.Pages[page][at] == Vote.Against),
            Coverage = Share(spoken.Count, pages.Count) ?? 0,
            Overlap = Share(spoken.Count(page => votes.Pages[page].Count(vote => vote != Vote.Abstain) > 1), pages.Count) ?? 0,
            Conflict = Share(spoken.Count(page => votes.Pages[page].Any(vote => (int)vote == -(int)votes.Pages[page][at])), pages.Count) ?? 0,
            EstimatedAccuracy = model.Accuracies[at],
            Weight = model.Weights[at],
            Judged = judged.Count,
            Precision = Share(right, judged.Count),
            Recall = Share(right, ofSide),
        };
    }

    private static bool IsRight(Vote vote, double label) => vote == Vote.For ? label > 0.5 : label < 0.5;

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
