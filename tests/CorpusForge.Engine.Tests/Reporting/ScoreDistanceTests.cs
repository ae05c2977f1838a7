using CorpusForge.Engine.Reporting;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Tests.Reporting;

public sealed class ScoreDistanceTests
{
    private static readonly ScoreHistogram Even = new([0, 0.25, 0.5, 0.75, 1], [0.25, 0.25, 0.25, 0.25]);

    [Fact]
    public void The_same_distribution_is_at_no_distance() =>
        Assert.Equal(new ScoreDistance(0, 0), ScoreDistance.Of([250, 250, 250, 250], Even));

    [Fact]
    public void The_figures_are_those_of_their_definitions()
    {
        // By hand, of p = (.4, .3, .2, .1) and q even: sum (p - q) ln(p / q) = .2282; JSD = .0402 bits, its root .2005. 3 degrees of freedom over a million pages are nothing.
        var distance = ScoreDistance.Of([400_000, 300_000, 200_000, 100_000], Even);

        Assert.Equal(0.2282, distance.StabilityIndex, 0.0001);
        Assert.Equal(0.2005, distance.JensenShannon, 0.0001);
    }

    [Fact]
    public void Samples_of_the_training_set_itself_show_no_drift_however_small()
    {
        var random = new Random(1);
        var training = ScoreHistogram.Of(Enumerable.Range(0, 20_000).Select(_ => random.NextDouble() * random.NextDouble()));
        var distances = Enumerable.Range(0, 200).Select(_ => ScoreDistance.Of(Counts(training, Enumerable.Range(0, 200).Select(_ => random.NextDouble() * random.NextDouble())), training)).ToList();

        Assert.InRange(distances.Average(distance => distance.StabilityIndex), 0, 0.05);
        Assert.InRange(distances.Average(distance => distance.JensenShannon), 0, 0.08);
        Assert.DoesNotContain(distances, distance => distance.StabilityIndex > ScoreDrift.Notable);
    }

    [Fact]
    public void Nothing_in_common_is_far_and_finite()
    {
        var training = ScoreHistogram.Of(Enumerable.Repeat(0.01, 100));
        var distance = ScoreDistance.Of(Counts(training, Enumerable.Repeat(0.99, 1000)), training);

        Assert.InRange(distance.StabilityIndex, 5, 100);
        Assert.InRange(distance.JensenShannon, 0.95, 1);
    }

    [Fact]
    public void No_pages_are_at_no_distance() => Assert.Equal(new ScoreDistance(0, 0), ScoreDistance.Of([0, 0, 0, 0], Even));

    private static long[] Counts(ScoreHistogram training, IEnumerable<double> scores)
    {
        var counts = new long[training.Shares.Count];
        foreach (var score in scores)
        {
            counts[training.BinOf(score)]++;
        }

        return counts;
    }
}
