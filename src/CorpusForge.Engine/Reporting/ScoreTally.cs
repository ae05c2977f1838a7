using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Reporting;

/// <summary>Pages of a group by the bins of a training histogram.</summary>
internal sealed class ScoreTally(ScoreHistogram training)
{
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
        return new ScoreGroup(
            dimension, group, Pages, Pages == 0 ? 0 : sum / Pages, distance, Pages >= ScoreDrift.LeastPages && distance.StabilityIndex > ScoreDrift.Notable);
    }
}
