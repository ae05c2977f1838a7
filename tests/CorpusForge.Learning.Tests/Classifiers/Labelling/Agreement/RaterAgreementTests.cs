using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Classifiers.Labelling.Agreement;

namespace CorpusForge.Learning.Tests.Classifiers.Labelling.Agreement;

public sealed class RaterAgreementTests
{
    [Theory]
    [InlineData(20, 5, 10, 15, 0.4)] // Observed .70, by chance .25 + .25 = .50.
    [InlineData(45, 15, 25, 15, 0.1304348)] // Observed .60, by chance .42 + .12 = .54.
    [InlineData(25, 35, 5, 35, 0.2592593)] // Observed .60, by chance .18 + .28 = .46.
    [InlineData(10, 0, 0, 10, 1)]
    [InlineData(0, 10, 10, 0, -1)]
    public void Kappa_equals_the_table_worked_by_hand(int yes, int first, int second, int no, double kappa) =>
        Assert.Equal(kappa, new CohenKappa(yes, first, second, no).Value!.Value, 1e-6);

    [Fact]
    public void Kappa_is_not_defined_where_chance_alone_agrees_or_nothing_was_rated()
    {
        Assert.Null(new CohenKappa(12, 0, 0, 0).Value);
        Assert.Null(new CohenKappa(0, 0, 0, 0).Value);
    }

    [Fact]
    public void Alpha_equals_the_example_worked_by_hand()
    {
        // Ten pages, two raters, 0.095 by Krippendorff's own example for binary data (Computing Krippendorff's Alpha-Reliability, 2011, A).
        bool[] first = [false, true, false, false, false, false, false, false, true, false], second = [true, true, true, false, false, true, false, false, false, false];
        Assert.Equal(0.095, KrippendorffAlpha.Of(first.Zip(second, (one, other) => (IReadOnlyList<bool>)[one, other]))!.Value, 5e-4);
    }

    [Fact]
    public void Alpha_passes_over_pages_with_one_rater_and_is_not_defined_for_one_value()
    {
        Assert.Equal(1, KrippendorffAlpha.Of([[true, true, true], [false, false], [true]]));
        Assert.Null(KrippendorffAlpha.Of([[true, true], [true]]));
        Assert.Null(KrippendorffAlpha.Of([[true], [false]]));
    }

    [Fact]
    public void Raters_are_paired_over_the_pages_both_rated_and_disagreements_listed()
    {
        var labels = Enumerable.Range(0, 40).SelectMany(at => new[]
        {
            Label(at, "human:ai", at < 20), Label(at, "human:bo", at < 18), Label(at, "site", at < 5),
        }).Append(Label(99, "human:cy", true)).Append(Label(0, "human:cy", false));

        var agreement = RaterAgreement.Of(labels);

        Assert.Equal([("ai", 40), ("bo", 40), ("cy", 2)], agreement.Raters);
        Assert.Equal(["ai bo", "ai cy", "bo cy"], agreement.Pairs.Select(pair => $"{pair.First} {pair.Second}"));
        Assert.Equal((18, 2, 0, 20), (agreement.Pairs[0].Kappa.BothYes, agreement.Pairs[0].Kappa.OnlyFirst, agreement.Pairs[0].Kappa.OnlySecond, agreement.Pairs[0].Kappa.BothNo));
        Assert.Equal(0.9, agreement.Pairs[0].Kappa.Value!.Value, 1e-9);
        Assert.InRange(agreement.Pairs[0].Interval!.Value.Low, 0.7, 0.9);
        Assert.InRange(agreement.Pairs[0].Interval!.Value.High, 0.9, 1);
        Assert.Equal(["page-00", "page-18", "page-19"], agreement.Disagreements.Select(page => page.Url));
        Assert.Equal(agreement.Pairs[0].Interval, RaterAgreement.Of(labels).Pairs[0].Interval);
    }

    private static PageLabel Label(int page, string source, bool yes) => new() { Url = $"page-{page:d2}", Probability = yes ? 1 : 0, Source = source };
}
