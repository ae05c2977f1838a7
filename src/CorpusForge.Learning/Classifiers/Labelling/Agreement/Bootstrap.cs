namespace CorpusForge.Learning.Classifiers.Labelling.Agreement;

/// <summary>Intervals by drawing pages anew with replacement (percentile bootstrap), the same for the same seed.</summary>
internal static class Bootstrap
{
    private const int Draws = 2000;

    /// <summary>The middle 95 % of a figure over drawn pages; null where fewer than half of the draws have one.</summary>
    public static (double Low, double High)? Interval<T>(IReadOnlyList<T> pages, Func<IReadOnlyList<T>, double?> figure, int seed)
    {
        var random = new Random(seed);
        var drawn = new T[pages.Count];
        var values = new List<double>(Draws);
        for (var draw = 0; draw < Draws && pages.Count > 0; draw++)
        {
            for (var at = 0; at < drawn.Length; at++)
            {
                drawn[at] = pages[random.Next(pages.Count)];
            }

            if (figure(drawn) is { } value)
            {
                values.Add(value);
            }
        }

        values.Sort();
        return values.Count < Draws / 2 ? null : (values[(int)(0.025 * (values.Count - 1))], values[(int)Math.Ceiling(0.975 * (values.Count - 1))]);
    }
}
