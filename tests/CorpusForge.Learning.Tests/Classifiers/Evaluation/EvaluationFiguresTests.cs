using System.Text.Json;
using CorpusForge.Learning.Classifiers.Evaluation;

namespace CorpusForge.Learning.Tests.Classifiers.Evaluation;

public sealed class EvaluationFiguresTests
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    // From 0.5 on: found 0.9, 0.7 and wrong 0.8; missed 0.3; right 0.1.
    private static readonly ScoredPage[] Five =
    [
        new(0.9, true, "a"), new(0.8, false, "b"), new(0.7, true, "c"), new(0.3, true, "a"), new(0.1, false, "d"),
    ];

    [Fact]
    public void Figures_are_those_found_by_hand()
    {
        var figures = EvaluationFigures.Of(Five, 0.5, seed: 1);

        Assert.Equal((5, 3, 4, 2), (figures.Pages, figures.Positives, figures.Sites, figures.PositiveSites));
        Assert.Equal(2 / 3.0, figures.Precision.Value, 12);
        Assert.Equal(2 / 3.0, figures.Recall.Value, 12);
        Assert.Equal(2 / 3.0, figures.F1.Value, 12);
        Assert.Equal(1 / 2.0, figures.FalsePositiveRate.Value, 12);

        // All four down to 0.3: precision 3/4, recall 1.
        Assert.Equal(6 / 7.0, figures.BestF1UpperBound.Value, 12);
        Assert.Equal(0.3, figures.BestThreshold);
        Assert.Equal((1 + (2 / 3.0) + (3 / 4.0)) / 3, figures.PrAuc.Value, 12);

        // Of six pairs only 0.7 and 0.3 against 0.8 are wrong.
        Assert.Equal(4 / 6.0, figures.RocAuc.Value, 12);
        Assert.Equal((0.01 + 0.64 + 0.09 + 0.49 + 0.01) / 5, figures.Brier!.Value, 12);
        Assert.Equal((0.1 + 0.8 + 0.3 + 0.7 + 0.1) / 5, figures.CalibrationError!.Value, 12);
    }

    [Fact]
    public void They_agree_with_ranking_and_threshold_figures_where_scores_tie()
    {
        ScoredPage[] pages = [.. Enumerable.Range(0, 200).Select(at => new ScoredPage(at * 37 % 11 / 11.0, at % 3 == 0 || at * 37 % 11 > 7, $"s{at % 9}"))];

        var figures = EvaluationFigures.Of(pages, 0.4, seed: 1, resamples: 10);

        Assert.Equal(Ranking.AveragePrecision(pages), figures.PrAuc.Value, 12);
        Assert.Equal(Ranking.RocArea(pages), figures.RocAuc.Value, 12);
        Assert.Equal(ThresholdFigures.At(0.4, pages).F1, figures.F1.Value, 12);
        Assert.Equal(ThresholdFigures.At(0.4, pages).FalsePositiveRate, figures.FalsePositiveRate.Value, 12);
        Assert.Equal(ThresholdFigures.Best(pages).F1, figures.BestF1UpperBound.Value, 12);
        Assert.Equal(ThresholdFigures.Best(pages).Threshold, figures.BestThreshold);
    }

    [Fact]
    public void Whole_sites_are_drawn()
    {
        // Two positive sites, one found and one missed: a draw has both, or one of them twice, so recall is 0, 1/2 or 1.
        ScoredPage[] pages =
        [
            .. Enumerable.Repeat(new ScoredPage(0.9, true, "found"), 50), .. Enumerable.Repeat(new ScoredPage(0.1, true, "missed"), 50),
            .. Enumerable.Repeat(new ScoredPage(0.1, false, "other"), 50), .. Enumerable.Repeat(new ScoredPage(0.1, false, "another"), 50),
        ];

        Assert.Equal(new Interval(0.5, 0, 1), EvaluationFigures.Of(pages, 0.5, seed: 1).Recall);
    }

    [Fact]
    public void Pages_of_a_class_on_one_site_are_drawn_one_by_one()
    {
        ScoredPage[] pages = [.. Enumerable.Range(0, 100).Select(at => new ScoredPage(at < 80 ? 0.9 : 0.1, true, "only")), new(0.1, false, "b"), new(0.2, false, "c")];

        var figures = EvaluationFigures.Of(pages, 0.5, seed: 1);

        // A share of 0.8 of 100 drawn pages has a standard deviation of 0.04.
        Assert.Equal(1, figures.PositiveSites);
        Assert.InRange(figures.Recall.Low, 0.68, 0.75);
        Assert.InRange(figures.Recall.High, 0.85, 0.92);
    }

    [Fact]
    public void Every_draw_has_both_classes()
    {
        // Of 40 sites one has positives only, one has negatives only: drawn freely, a third of the draws would lack one of them.
        ScoredPage[] pages = [new(0.9, true, "p"), new(0.8, true, "q"), .. Enumerable.Range(0, 40).Select(at => new ScoredPage(0.1, false, $"n{at}"))];

        var figures = EvaluationFigures.Of(pages, 0.5, seed: 3);

        Assert.Equal(new Interval(1, 1, 1), figures.F1);
        Assert.Equal(new Interval(1, 1, 1), figures.RocAuc);
    }

    [Fact]
    public void Neither_order_nor_run_changes_a_figure_and_the_seed_does()
    {
        ScoredPage[] pages = [.. Enumerable.Range(0, 300).Select(at => new ScoredPage(at * 71 % 100 / 100.0, at * 31 % 100 < 40, $"s{at % 17}"))];
        var first = Json(EvaluationFigures.Of(pages, 0.5, seed: 7));

        Assert.Equal(first, Json(EvaluationFigures.Of([.. pages.Reverse()], 0.5, seed: 7)));
        Assert.NotEqual(first, Json(EvaluationFigures.Of(pages, 0.5, seed: 8)));
    }

    [Fact]
    public void Scores_that_are_no_probabilities_have_no_calibration()
    {
        var figures = EvaluationFigures.Of([new(12, true, "a"), new(3, false, "b")], 10, seed: 1, resamples: 20);

        Assert.Null(figures.Brier);
        Assert.Null(figures.CalibrationError);
        Assert.Empty(figures.Calibration);
        Assert.Equal(1, figures.F1.Value);
    }

    [Fact]
    public void No_pages_give_figures_without_a_fault()
    {
        var figures = EvaluationFigures.Of([], 0.5, seed: 1);

        Assert.Equal(new Interval(0, 0, 0), figures.F1);
        Assert.Null(figures.BestThreshold);
        Assert.Contains("\"pr_auc\"", Json(figures), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_names_are_snake_case_and_read_back()
    {
        var json = Json(EvaluationFigures.Of(Five, 0.5, seed: 1));

        Assert.Contains("\"false_positive_rate\":{\"value\":0.5,", json, StringComparison.Ordinal);
        Assert.Contains("\"best_f1_upper_bound\"", json, StringComparison.Ordinal);
        Assert.Equal(json, Json(JsonSerializer.Deserialize<EvaluationFigures>(json, Snake)!));
    }

    private static string Json(EvaluationFigures figures) => JsonSerializer.Serialize(figures, Snake);
}
