using CorpusForge.Learning.Classifiers.Evaluation;
using CorpusForge.Learning.Classifiers.Training;

namespace CorpusForge.Learning.Tests.Classifiers.Training;

public sealed class CalibrationFitTests
{
    [Fact]
    public void An_isotonic_fit_is_the_means_of_pooled_violators()
    {
        // By hand: 1 yes, 2 no and 3 no fall and are pooled to 1 of 3 at their mean score 2; 4 yes, 4 no tie at 1 of 2; 5 yes is bounded.
        var fit = CalibrationFit.Isotonic(Pages((1, true), (2, false), (3, false), (4, true), (4, false), (5, true)));
        Assert.Equal([2, 4, 5], fit.Numbers);
        Assert.Equal([1 / 3.0, 0.5, 0.998], fit.Probabilities);
    }

    [Fact]
    public void An_isotonic_fit_rises_whatever_the_order_of_the_pages()
    {
        var dice = new Random(1);
        var pages = Pages([.. Enumerable.Range(0, 500).Select(_ => (dice.NextDouble(), dice.Next(2) == 0))]);
        var fit = CalibrationFit.Isotonic(pages);
        Assert.Equal(fit.Numbers.Order(), fit.Numbers);
        Assert.Equal(fit.Probabilities.Order(), fit.Probabilities);
        var turned = CalibrationFit.Isotonic([.. pages.Reverse()]);
        Assert.Equal(fit.Numbers, turned.Numbers);
        Assert.Equal(fit.Probabilities, turned.Probabilities);
    }

    [Theory]
    [InlineData(2, -1)]
    [InlineData(0.5, 3)]
    [InlineData(8, 0)]
    public void Platts_fit_finds_a_planted_sigmoid(double slope, double offset)
    {
        var dice = new Random(7);
        var scores = Enumerable.Range(0, 20_000).Select(_ => (((dice.NextDouble() * 8) - 4) - offset) / slope).ToList();
        var fit = CalibrationFit.Platt(Pages([.. scores.Select(score => (score, dice.NextDouble() < Sigmoid((slope * score) + offset)))]));
        Assert.All(Enumerable.Range(-3, 7), logit => Assert.Equal(Sigmoid(logit), fit.Of((logit - offset) / slope), 0.02));
    }

    [Fact]
    public void Probabilities_stay_inside_nought_and_one_where_scores_part_all_pages()
    {
        var pages = Pages((-3, false), (-2, false), (2, true), (3, true));
        foreach (var fit in new[] { CalibrationFit.Isotonic(pages), CalibrationFit.Platt(pages) })
        {
            Assert.InRange(fit.Of(-100), 0.001, 0.4);
            Assert.InRange(fit.Of(100), 0.6, 0.999);
        }
    }

    [Fact]
    public void Fits_of_nothing_and_of_one_class_are_finite()
    {
        Assert.Equal(0.5, CalibrationFit.Isotonic([]).Of(1));
        Assert.InRange(CalibrationFit.Platt([]).Of(1), 0, 1);
        Assert.InRange(CalibrationFit.Platt(Pages((1, true), (1, true))).Of(1), 0.5, 1);
    }

    [Fact]
    public void The_best_kind_is_the_one_that_errs_less_on_sites_it_was_not_fitted_to()
    {
        var dice = new Random(3);
        var sigmoid = Sites([.. Enumerable.Range(0, 1000).Select(_ => dice.NextDouble() * 8 - 4).Select(score => (score, dice.NextDouble() < Sigmoid(score)))]);
        var steps = Sites([.. Enumerable.Range(0, 4000).Select(_ => dice.NextDouble() * 8 - 4).Select(score => (score, dice.NextDouble() < (Math.Abs(score) < 3 ? 0.5 : score < 0 ? 0.02 : 0.98)))]);
        Assert.Equal(CalibrationKind.Platt, CalibrationFit.Of(CalibrationKind.Best, sigmoid).Kind);
        Assert.Equal(CalibrationKind.Isotonic, CalibrationFit.Of(CalibrationKind.Best, steps).Kind);
        Assert.Equal(CalibrationKind.Platt, CalibrationFit.Of(CalibrationKind.Platt, steps).Kind);
    }

    [Theory]
    [InlineData(CalibrationKind.Isotonic)]
    [InlineData(CalibrationKind.Platt)]
    public void Held_out_scores_come_from_other_parts_even_where_one_site_holds_all_positives(CalibrationKind kind)
    {
        var dice = new Random(5);
        List<ScoredPage> pages =
        [
            .. Enumerable.Range(0, 40).Select(_ => new ScoredPage(1 + dice.NextDouble(), true, "one")),
            .. Enumerable.Range(0, 60).Select(at => new ScoredPage(dice.NextDouble(), false, $"other-{at % 6}")),
        ];
        var held = CalibrationFit.HeldOut(kind, pages);
        Assert.Equal(pages.Select(page => (page.IsPositive, page.Site)), held.Select(page => (page.IsPositive, page.Site)));
        Assert.True(held.Where(page => page.IsPositive).Average(page => page.Score) > 0.75);
        Assert.True(held.Where(page => !page.IsPositive).Average(page => page.Score) < 0.25);

        // A page's own label must not show in its score.
        var turned = pages.Select((page, at) => at == 0 ? page with { IsPositive = false } : page).ToList();
        Assert.Equal(held[0].Score, CalibrationFit.HeldOut(kind, turned)[0].Score);
    }

    private static IReadOnlyList<ScoredPage> Pages(params (double Score, bool IsPositive)[] pages) => [.. pages.Select(page => new ScoredPage(page.Score, page.IsPositive, "a"))];

    private static IReadOnlyList<ScoredPage> Sites((double Score, bool IsPositive)[] pages) => [.. pages.Select((page, at) => new ScoredPage(page.Score, page.IsPositive, $"site-{at % 10}"))];

    private static double Sigmoid(double logit) => 1 / (1 + Math.Exp(-logit));
}
