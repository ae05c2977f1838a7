namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>Everything measured of a score on labelled pages; each figure with its 95 % interval over sites drawn anew.</summary>
public sealed record EvaluationFigures
{
    /// <summary>Pages measured.</summary>
    public required int Pages { get; init; }

    /// <summary>Those that belong to the class.</summary>
    public required int Positives { get; init; }

    /// <summary>Sites they come from.</summary>
    public required int Sites { get; init; }

    /// <summary>Sites with positives; of a single one, intervals of recall tell nothing of other sites.</summary>
    public required int PositiveSites { get; init; }

    /// <summary>Score from which on a page counts as of the class.</summary>
    public required double Threshold { get; init; }

    /// <summary>Share of positives among pages from the threshold on.</summary>
    public required Interval Precision { get; init; }

    /// <summary>Share of the positives from the threshold on.</summary>
    public required Interval Recall { get; init; }

    /// <summary>Their harmonic mean.</summary>
    public required Interval F1 { get; init; }

    /// <summary>Share of the negatives from the threshold on.</summary>
    public required Interval FalsePositiveRate { get; init; }

    /// <summary>F1 at the best threshold of these very pages: an upper bound, in every draw anew.</summary>
    public required Interval BestF1UpperBound { get; init; }

    /// <summary>That threshold; null where no page is positive.</summary>
    public required double? BestThreshold { get; init; }

    /// <summary>Area under precision over recall (average precision).</summary>
    public required Interval PrAuc { get; init; }

    /// <summary>Probability that a positive scores above a negative.</summary>
    public required Interval RocAuc { get; init; }

    /// <summary>Mean square of score minus label; null where scores are no probabilities.</summary>
    public double? Brier { get; init; }

    /// <summary>Mean distance of score and share of positives over the bins, by their pages; null likewise.</summary>
    public double? CalibrationError { get; init; }

    /// <summary>The calibration curve; empty where scores are no probabilities.</summary>
    public IReadOnlyList<CalibrationBin> Calibration { get; init; } = [];

    /// <summary>Measures scored pages. The same pages, threshold and seed give the same figures, whatever the order of pages.</summary>
    public static EvaluationFigures Of(IReadOnlyList<ScoredPage> pages, double threshold, int seed, int resamples = 1000)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(resamples);
        ScoredPage[] ordered = [.. pages.OrderByDescending(page => page.Score).ThenBy(page => page.Site, StringComparer.Ordinal).ThenBy(page => page.IsPositive)];
        var value = WeightedFigures.Of(ordered, _ => 1, threshold);
        var (draws, random) = (new SiteDraws(ordered), new SplitMix((ulong)seed));
        var drawn = new WeightedFigures[resamples];
        for (var draw = 0; draw < resamples; draw++)
        {
            draws.Draw(ref random);
            drawn[draw] = WeightedFigures.Of(ordered, draws.Weight, threshold);
        }

        Interval Of(Func<WeightedFigures, double> figure)
        {
            double[] values = [.. drawn.Select(figure).Order()];
            return new Interval(figure(value), values[(int)(0.025 * (resamples - 1))], values[(int)Math.Ceiling(0.975 * (resamples - 1))]);
        }

        var probabilities = ordered.Length > 0 && ordered.All(page => page.Score is >= 0 and <= 1);
        var bins = probabilities ? CalibrationBin.Of(ordered) : [];
        return new EvaluationFigures
        {
            Pages = ordered.Length,
            Positives = ordered.Count(page => page.IsPositive),
            Sites = ordered.Select(page => page.Site).Distinct(StringComparer.Ordinal).Count(),
            PositiveSites = ordered.Where(page => page.IsPositive).Select(page => page.Site).Distinct(StringComparer.Ordinal).Count(),
            Threshold = threshold,
            Precision = Of(figures => figures.Precision),
            Recall = Of(figures => figures.Recall),
            F1 = Of(figures => figures.F1),
            FalsePositiveRate = Of(figures => figures.FalsePositiveRate),
            BestF1UpperBound = Of(figures => figures.BestF1),
            BestThreshold = double.IsFinite(value.BestThreshold) ? value.BestThreshold : null,
            PrAuc = Of(figures => figures.PrecisionRecallArea),
            RocAuc = Of(figures => figures.RocArea),
            Brier = probabilities ? ordered.Average(page => Math.Pow(page.Score - (page.IsPositive ? 1 : 0), 2)) : null,
            CalibrationError = probabilities ? bins.Sum(bin => bin.Pages * Math.Abs(bin.MeanScore - bin.Positives)) / ordered.Length : null,
            Calibration = bins,
        };
    }
}
