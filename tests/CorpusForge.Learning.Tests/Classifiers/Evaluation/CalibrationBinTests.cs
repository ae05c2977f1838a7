using CorpusForge.Learning.Classifiers.Evaluation;

namespace CorpusForge.Learning.Tests.Classifiers.Evaluation;

public sealed class CalibrationBinTests
{
    [Fact]
    public void A_bin_holds_mean_score_share_and_count()
    {
        var bins = CalibrationBin.Of([new(0.31, true, "a"), new(0.37, false, "b"), new(0.35, false, "c"), new(0.36, true, "d")]);

        Assert.Equal(10, bins.Count);
        Assert.Equal((0.3475, 0.5, 4), (Math.Round(bins[3].MeanScore, 10), bins[3].Positives, bins[3].Pages));
        Assert.Equal(new CalibrationBin(0.05, 0, 0), bins[0]);
    }

    [Fact]
    public void A_bin_begins_at_its_bound_and_one_belongs_to_the_last()
    {
        var bins = CalibrationBin.Of([new(0, false, "a"), new(0.5, false, "a"), new(1, true, "a")]);

        Assert.Equal([0, 5, 9], Enumerable.Range(0, 10).Where(at => bins[at].Pages > 0));
    }
}
