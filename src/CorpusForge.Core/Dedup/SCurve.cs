namespace CorpusForge.Core.Dedup;

/// <summary>How likely two pages of a similarity meet in a band (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, section 3.4).</summary>
public static class SCurve
{
    private const int MostBands = 32;
    private const int MostRows = 64;
    private const double Enough = 0.9;

    /// <summary>The probability, 0..1, that pages of a Jaccard similarity share at least one band: 1 - (1 - s^rows)^bands.</summary>
    public static double Found(double similarity, int bands, int rows) => 1 - Math.Pow(1 - Math.Pow(similarity, rows), bands);

    /// <summary>The curve of a plan from similarity .3 to .95 by steps of .05.</summary>
    public static IReadOnlyList<(double Similarity, double Found)> Table(NearPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. Enumerable.Range(6, 14).Select(step => (step / 20.0, Found(step / 20.0, plan.Bands, plan.Rows)))];
    }

    /// <summary>The similarity around which the curve rises: (1/bands)^(1/rows).</summary>
    public static double Middle(int bands, int rows) => Math.Pow(1.0 / bands, 1.0 / rows);

    /// <summary>
    /// Bands and rows for a wanted similarity: of those with at most 32 bands and 64 rows that find such a pair with probability .9, the most
    /// rows, whose curve is the steepest, and of these the fewest bands.
    /// </summary>
    public static (int Bands, int Rows) Choose(double similarity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(similarity, 0.1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(similarity, 1);
        var rows = MostRows;
        while (Found(similarity, MostBands, rows) < Enough)
        {
            rows--;
        }

        var bands = 1;
        while (Found(similarity, bands, rows) < Enough)
        {
            bands++;
        }

        return (bands, rows);
    }
}
