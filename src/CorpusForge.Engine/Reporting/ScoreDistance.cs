using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Reporting;

/// <summary>How far the scores of some pages are from those of a training set.</summary>
/// <param name="StabilityIndex">
/// Population stability index, the sum over the bins of (p - q) ln(p / q), less what a sample of this size would show by chance: 0 is the same,
/// above 0.25 is by custom another population.
/// </param>
/// <param name="JensenShannon">Jensen-Shannon distance, 0 the same to 1 nothing in common, less what chance would show.</param>
public sealed record ScoreDistance(double StabilityIndex, double JensenShannon)
{
    // An empty bin of the training set says "rare", not "never": one page in ten thousand.
    private const double Rare = 1e-4;

    /// <summary>The distance of pages counted by the bins of a training histogram.</summary>
    public static ScoreDistance Of(IReadOnlyList<long> counts, ScoreHistogram training)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(training);
        var (pages, bins) = (counts.Sum(), counts.Count);
        if (pages == 0)
        {
            return new ScoreDistance(0, 0);
        }

        var prior = bins / 2.0;
        double index = 0, divergence = 0;
        for (var bin = 0; bin < bins; bin++)
        {
            // Half a page more for each bin, spread as the training set is, keeps an empty bin finite and the same distribution at no distance.
            var there = (training.Shares[bin] + Rare) / (1 + (Rare * bins));
            var here = (counts[bin] + (prior * there)) / (pages + prior);
            var middle = (here + there) / 2;
            index += (here - there) * Math.Log(here / there);
            divergence += (here * Math.Log2(here / middle) / 2) + (there * Math.Log2(there / middle) / 2);
        }

        // A sample of n pages of the very training set has an expected index of (bins - 1) / n (it is chi-square over n), and of the divergence an
        // eighth of that in nats. Bins that neither has are no freedom.
        var freedom = Enumerable.Range(0, bins).Count(bin => counts[bin] > 0 || training.Shares[bin] > 0) - 1;
        var chance = (double)Math.Max(0, freedom) / pages;
        return new ScoreDistance(Math.Max(0, index - chance), Math.Sqrt(Math.Clamp(divergence - (chance / (8 * Math.Log(2))), 0, 1)));
    }
}
