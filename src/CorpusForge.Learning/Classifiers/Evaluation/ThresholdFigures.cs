namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>How a score does as a yes from a threshold on.</summary>
public sealed record ThresholdFigures(double Threshold, int TruePositives, int FalsePositives, int FalseNegatives, int TrueNegatives)
{
    /// <summary>Share of positives among those called so; 0 when none is.</summary>
    public double Precision => Share(TruePositives, TruePositives + FalsePositives);

    /// <summary>Share of the positives found.</summary>
    public double Recall => Share(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Their harmonic mean.</summary>
    public double F1 => Share(2 * TruePositives, (2 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>Share of the negatives called positive.</summary>
    public double FalsePositiveRate => Share(FalsePositives, FalsePositives + TrueNegatives);

    /// <summary>The figures at a threshold; a page scores yes from it on.</summary>
    public static ThresholdFigures At(double threshold, IReadOnlyList<ScoredPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        int truePositives = 0, falsePositives = 0, falseNegatives = 0, trueNegatives = 0;
        foreach (var page in pages)
        {
            _ = (page.Score >= threshold, page.IsPositive) switch
            {
                (true, true) => truePositives++,
                (true, false) => falsePositives++,
                (false, true) => falseNegatives++,
                _ => trueNegatives++,
            };
        }

        return new ThresholdFigures(threshold, truePositives, falsePositives, falseNegatives, trueNegatives);
    }

    /// <summary>The threshold with the best F1; of equals the highest. Chosen on the same pages, so an upper bound.</summary>
    public static ThresholdFigures Best(IReadOnlyList<ScoredPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var positives = pages.Count(page => page.IsPositive);
        var best = At(double.PositiveInfinity, pages);
        int truePositives = 0, falsePositives = 0;
        foreach (var tie in pages.GroupBy(page => page.Score).OrderByDescending(tie => tie.Key))
        {
            truePositives += tie.Count(page => page.IsPositive);
            falsePositives += tie.Count(page => !page.IsPositive);
            var figures = new ThresholdFigures(tie.Key, truePositives, falsePositives, positives - truePositives, pages.Count - positives - falsePositives);
            best = figures.F1 > best.F1 ? figures : best;
        }

        return best;
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
