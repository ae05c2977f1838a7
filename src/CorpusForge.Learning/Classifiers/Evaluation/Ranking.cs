namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>How well a score ranks positives above negatives, whatever the threshold.</summary>
public static class Ranking
{
    /// <summary>
    /// Area under precision over recall as average precision: the mean over positives of the precision at their score, ties taken together. 0
    /// without positives.
    /// </summary>
    public static double AveragePrecision(IReadOnlyList<ScoredPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        double positives = pages.Count(page => page.IsPositive), found = 0, seen = 0, sum = 0;
        foreach (var tie in Ties(pages))
        {
            found += tie.Positives;
            seen += tie.All;
            sum += tie.Positives * found / seen;
        }

        return positives == 0 ? 0 : sum / positives;
    }

    /// <summary>Probability that a positive scores above a negative, ties counted half; 0.5 without either.</summary>
    public static double RocArea(IReadOnlyList<ScoredPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        double positives = pages.Count(page => page.IsPositive), negatives = pages.Count - positives, above = 0, area = 0;
        foreach (var tie in Ties(pages))
        {
            var others = tie.All - tie.Positives;
            area += others * (above + (tie.Positives / 2.0));
            above += tie.Positives;
        }

        return positives == 0 || negatives == 0 ? 0.5 : area / (positives * negatives);
    }

    /// <summary>The curve of recall (x) and precision (y), from the highest score down.</summary>
    public static IReadOnlyList<(double Recall, double Precision)> Curve(IReadOnlyList<ScoredPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        double positives = Math.Max(1, pages.Count(page => page.IsPositive)), found = 0, seen = 0;
        var curve = new List<(double, double)>();
        foreach (var tie in Ties(pages))
        {
            found += tie.Positives;
            seen += tie.All;
            curve.Add((found / positives, found / seen));
        }

        return curve;
    }

    private static IEnumerable<(int Positives, int All)> Ties(IReadOnlyList<ScoredPage> pages) => pages.GroupBy(page => page.Score)
        .OrderByDescending(tie => tie.Key).Select(tie => (tie.Count(page => page.IsPositive), tie.Count()));
}
