namespace CorpusForge.Learning.Classifiers.Labelling.Voting;

/// <summary>
/// Combines votes into probabilities without labels: of pages of each class, each function speaks for, against or not at all with rates of its
/// own (Dawid and Skene 1979, with abstention as a third answer). Rates, and the share of the class unless it is given, are found by expectation
/// maximization from a fixed start; votes of functions that are nearly copies of each other count as one.
/// </summary>
/// <remarks>
/// Most functions only ever speak for one side. What such a one knows lies in how much more often it speaks on pages of that side, so the rates
/// differ by class; with one accuracy a function and rates equal for both classes, estimation ends with all pages on the side of the majority of
/// the votes. Silence teaches the rates, but decides no page: a label is due to functions that spoke, and they name what they read.
/// </remarks>
public static class LabelModel
{
    /// <summary>Fits the model. Pages whose label is known (0 to 1) teach it; the others may be null.</summary>
    /// <param name="votes">Votes.</param>
    /// <param name="settings">Settings.</param>
    /// <param name="known">For each page its known probability or null; null when nothing is known.</param>
    public static LabelModelResult Fit(VoteTable votes, LabelModelSettings settings, IReadOnlyList<double?>? known = null)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(settings);
        var weights = NearCopies.Weights(votes, settings.NearCopy);
        var first = AnswerRates.First(votes, settings);
        var (rates, prior) = (first, settings.Prior ?? 0.5);
        var posterior = new double[votes.Pages.Count];
        var (rounds, change) = (0, double.PositiveInfinity);
        for (; rounds < settings.Rounds && change > settings.Tolerance; rounds++)
        {
            for (var page = 0; page < posterior.Length; page++)
            {
                // The first round knows nothing of the class, so silence says nothing yet.
                posterior[page] = known?[page] ?? Posterior(votes.Pages[page], rates, weights, prior, silence: rounds > 0);
            }

            var better = AnswerRates.Estimate(votes, posterior, first);
            change = better.Distance(rates);
            (rates, prior) = (better, settings.Prior ?? (posterior.Sum() + 1) / (posterior.Length + 2));
        }

        var decided = votes.Pages.Select(row => Decide(row, rates, weights, prior)).ToList();
        return new LabelModelResult
        {
            Probabilities = decided,
            Accuracies = [.. Enumerable.Range(0, votes.Names.Count).Select(at => Accuracy(votes, posterior, at, settings))],
            Weights = weights,
            Prior = prior,
            Rounds = rounds,
            Converged = change <= settings.Tolerance,
        };
    }

    // A page on which nobody speaks has no label: the share of the class is none.
    private static double? Decide(IReadOnlyList<Vote> row, AnswerRates rates, IReadOnlyList<double> weights, double prior) =>
        row.All(vote => vote == Vote.Abstain) ? null : Posterior(row, rates, weights, prior, silence: false);

    private static double Posterior(IReadOnlyList<Vote> row, AnswerRates rates, IReadOnlyList<double> weights, double prior, bool silence)
    {
        var odds = Math.Log(prior / (1 - prior));
        for (var at = 0; at < row.Count; at++)
        {
            odds += row[at] != Vote.Abstain || silence ? weights[at] * rates.LogOdds(at, row[at]) : 0;
        }

        return 1 / (1 + Math.Exp(-odds));
    }

    private static double Accuracy(VoteTable votes, double[] posterior, int at, LabelModelSettings settings)
    {
        double right = settings.FirstAccuracy * settings.FirstVotes, all = settings.FirstVotes;
        for (var page = 0; page < posterior.Length; page++)
        {
            var vote = votes.Pages[page][at];
            right += vote == Vote.For ? posterior[page] : vote == Vote.Against ? 1 - posterior[page] : 0;
            all += vote == Vote.Abstain ? 0 : 1;
        }

        return all == 0 ? settings.FirstAccuracy : right / all;
    }
}
