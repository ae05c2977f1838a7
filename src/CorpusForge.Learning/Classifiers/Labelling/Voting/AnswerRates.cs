namespace CorpusForge.Learning.Classifiers.Labelling.Voting;

/// <summary>How often each function answers what on pages of each class.</summary>
internal sealed class AnswerRates
{
    private const int Answers = 3;

    private readonly double[,] within;
    private readonly double[,] outside;
    private readonly double[] strength;

    private AnswerRates(int functions, double[] strength) => (within, outside, this.strength) = (new double[functions, Answers], new double[functions, Answers], strength);

    /// <summary>Rates before anything is known: a function speaks as often on both sides, and is right with the first accuracy.</summary>
    public static AnswerRates First(VoteTable votes, LabelModelSettings settings)
    {
        var count = votes.Names.Count;
        var rates = new AnswerRates(count, new double[count]);
        for (var at = 0; at < count; at++)
        {
            var spoken = (votes.Pages.Count(row => row[at] != Vote.Abstain) + 0.5) / (votes.Pages.Count + 1.0);
            foreach (var (side, right) in new[] { (rates.within, Vote.For), (rates.outside, Vote.Against) })
            {
                side[at, Index(right)] = spoken * settings.FirstAccuracy;
                side[at, Index((Vote)(-(int)right))] = spoken * (1 - settings.FirstAccuracy);
                side[at, Index(Vote.Abstain)] = 1 - spoken;
            }

            // As many pages as it takes to hear so many votes.
            rates.strength[at] = Math.Max(settings.FirstVotes, 1e-3) / spoken;
        }

        return rates;
    }

    /// <summary>Rates by the pages' probabilities, with the first rates as so many pages more.</summary>
    public static AnswerRates Estimate(VoteTable votes, double[] posterior, AnswerRates first)
    {
        var rates = new AnswerRates(first.strength.Length, first.strength);
        var positives = posterior.Sum();
        for (var at = 0; at < first.strength.Length; at++)
        {
            for (var page = 0; page < posterior.Length; page++)
            {
                var answer = Index(votes.Pages[page][at]);
                rates.within[at, answer] += posterior[page];
                rates.outside[at, answer] += 1 - posterior[page];
            }

            for (var answer = 0; answer < Answers; answer++)
            {
                rates.within[at, answer] = (rates.within[at, answer] + (first.within[at, answer] * first.strength[at])) / (positives + first.strength[at]);
                rates.outside[at, answer] = (rates.outside[at, answer] + (first.outside[at, answer] * first.strength[at])) / (posterior.Length - positives + first.strength[at]);
            }
        }

        return rates;
    }

    /// <summary>What an answer of a function says for the class, in log odds.</summary>
    public double LogOdds(int at, Vote vote) => Math.Log(within[at, Index(vote)] / outside[at, Index(vote)]);

    /// <summary>The largest difference of a rate.</summary>
    public double Distance(AnswerRates other)
    {
        var largest = 0.0;
        for (var at = 0; at < strength.Length; at++)
        {
            for (var answer = 0; answer < Answers; answer++)
            {
                largest = Math.Max(largest, Math.Max(Math.Abs(within[at, answer] - other.within[at, answer]), Math.Abs(outside[at, answer] - other.outside[at, answer])));
            }
        }

        return largest;
    }

    private static int Index(Vote vote) => (int)vote + 1;
}
