namespace CorpusForge.Learning.Classifiers.Labelling.Voting;

/// <summary>
/// Combines votes into probabilities without labels: each function is right with an accuracy of its own on the pages where it speaks, and
/// whether it speaks does not depend on the class (the one-coin model of Dawid and Skene 1979, with abstention as in Ratner et al. 2016).
/// Accuracies, and the share of the class unless it is given, are found by expectation maximization from a fixed start; votes of functions
/// that are nearly copies of each other count as one.
/// </summary>
public static class LabelModel
{
    private const double LeastDoubt = 1e-4;

    /// <summary>Fits the model. Pages whose label is known (0 to 1) teach it; the others may be null.</summary>
    /// <param name="votes">Votes.</param>
    /// <param name="settings">Settings.</param>
    /// <param name="known">For each page its known probability or null; null when nothing is known.</param>
    public static LabelModelResult Fit(VoteTable votes, LabelModelSettings settings, IReadOnlyList<double?>? known = null)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(settings);
        var weights = NearCopies.Weights(votes, settings.NearCopy);
        var accuracy = Enumerable.Repeat(settings.FirstAccuracy, votes.Names.Count).ToArray();
        var prior = settings.Prior ?? 0.5;
        var posterior = new double[votes.Pages.Count];
        var (rounds, change) = (0, double.PositiveInfinity);
        for (; rounds < settings.Rounds && change > settings.Tolerance; rounds++)
        {
            for (var page = 0; page < posterior.Length; page++)
            {
                posterior[page] = known?[page] ?? Posterior(votes.Pages[page], accuracy, weights, prior);
            }

            (change, prior) = Estimate(votes, posterior, settings, accuracy);
        }

        return new LabelModelResult
        {
            // A page on which nobody speaks has no label: the share of the class is none.
            Probabilities = [.. votes.Pages.Select(row => row.All(vote => vote == Vote.Abstain) ? (double?)null : Posterior(row, accuracy, weights, prior))],
            Accuracies = accuracy,
            Weights = weights,
            Prior = prior,
            Rounds = rounds,
            Converged = change <= settings.Tolerance,
        };
    }

    private static double Posterior(IReadOnlyList<Vote> row, double[] accuracy, IReadOnlyList<double> weights, double prior)
    {
        var odds = Math.Log(prior / (1 - prior));
        for (var at = 0; at < row.Count; at++)
        {
            odds += (int)row[at] * weights[at] * Math.Log(accuracy[at] / (1 - accuracy[at]));
        }

        return 1 / (1 + Math.Exp(-odds));
    }

    // The mean over the pages that have votes: the others know nothing of the share.
    private static (double Change, double Prior) Estimate(VoteTable votes, double[] posterior, LabelModelSettings settings, double[] accuracy)
    {
        var (right, spoken) = (new double[accuracy.Length], new double[accuracy.Length]);
        double sum = 0, pages = 0;
        for (var page = 0; page < posterior.Length; page++)
        {
            var speaks = false;
            for (var at = 0; at < accuracy.Length; at++)
            {
                var vote = votes.Pages[page][at];
                if (vote != Vote.Abstain)
                {
                    right[at] += vote == Vote.For ? posterior[page] : 1 - posterior[page];
                    spoken[at]++;
                    speaks = true;
                }
            }

            (sum, pages) = speaks ? (sum + posterior[page], pages + 1) : (sum, pages);
        }

        var change = 0.0;
        for (var at = 0; at < accuracy.Length; at++)
        {
            var all = spoken[at] + settings.FirstVotes;
            var better = all == 0 ? settings.FirstAccuracy : Math.Clamp((right[at] + (settings.FirstAccuracy * settings.FirstVotes)) / all, LeastDoubt, 1 - LeastDoubt);
            change = Math.Max(change, Math.Abs(better - accuracy[at]));
            accuracy[at] = better;
        }

        return (change, settings.Prior ?? Math.Clamp((sum + 1) / (pages + 2), LeastDoubt, 1 - LeastDoubt));
    }
}
