using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Reporting;

/// <summary>Pages of a group by the bins of a training histogram.</summary>
internal sealed class ScoreTally(ScoreHistogram training)
{
    // A bin with fewer of the training set's pages is one that the model hardly knows.
    private const double RareBin = 0.02;
    private const double MostUnfamiliar = 0.1;

    private readonly long[] counts = new long[training.Shares.Count];
    private double sum;

    public long Pages { get; private set; }

    public IReadOnlyList<double> Shares => [.. counts.Select(count => Pages == 0 ? 0 : (double)count / Pages)];

    public void Add(double score)
    {
        counts[training.BinOf(score)]++;
        sum += score;
        Pages++;
    }

    public ScoreGroup Build(string dimension, string group)
    {
        var distance = ScoreDistance.Of(counts, training);
        var unfamiliar = Rare(Shares);
        var drifts = Pages >= ScoreDrift.LeastPages && distance.StabilityIndex > ScoreDrift.Notable
            && (dimension == "all" || (unfamiliar > MostUnfamiliar && unfamiliar > 2 * Rare(training.Shares)));
        return new ScoreGroup(dimension, group, Pages, Pages == 0 ? 0 : sum / Pages, distance, unfamiliar, drifts);
    }

    private double Rare(IReadOnlyList<double> shares) => shares.Where((_, bin) => training.Shares[bin] < RareBin).Sum();
}
