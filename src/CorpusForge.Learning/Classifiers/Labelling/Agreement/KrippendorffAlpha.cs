namespace CorpusForge.Learning.Classifiers.Labelling.Agreement;

/// <summary>Agreement of any number of raters who did not all rate all pages: Krippendorff's alpha for nominal values.</summary>
public static class KrippendorffAlpha
{
    /// <summary>
    /// 1 less observed over expected disagreement; null where all ratings are one value, or no page has two raters.
    /// </summary>
    /// <param name="pages">For each page what its raters said.</param>
    public static double? Of(IEnumerable<IReadOnlyList<bool>> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        double yes = 0, no = 0, disagreement = 0;
        foreach (var ratings in pages.Where(page => page.Count > 1))
        {
            double positive = ratings.Count(rating => rating);
            var negative = ratings.Count - positive;
            yes += positive;
            no += negative;

            // Each pair of the page's raters in both orders, weighted so that a page counts by its raters.
            disagreement += 2 * positive * negative / (ratings.Count - 1);
        }

        var expected = 2 * yes * no / (yes + no - 1);
        return yes == 0 || no == 0 ? null : 1 - (disagreement / expected);
    }
}
