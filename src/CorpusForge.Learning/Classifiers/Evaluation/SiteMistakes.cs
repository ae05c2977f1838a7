namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>The pages of one site.</summary>
/// <param name="Site">The owner or domain.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Positives">Those labelled positive.</param>
/// <param name="Missed">Positives called negative.</param>
/// <param name="FalsePositives">Negatives called positive.</param>
public sealed record SiteMistakes(string Site, int Pages, int Positives, int Missed, int FalsePositives)
{
    /// <summary>Counts by site, most mistakes first, then ordinally.</summary>
    internal static IReadOnlyList<SiteMistakes> Of(IEnumerable<ScoredPage> pages, double threshold) =>
    [
        .. pages.GroupBy(page => page.Site, StringComparer.Ordinal).Select(site => (site.Key, Figures: ThresholdFigures.At(threshold, [.. site])))
            .Select(site => new SiteMistakes(
                site.Key, site.Figures.TruePositives + site.Figures.FalsePositives + site.Figures.FalseNegatives + site.Figures.TrueNegatives,
                site.Figures.TruePositives + site.Figures.FalseNegatives, site.Figures.FalseNegatives, site.Figures.FalsePositives))
            .OrderByDescending(site => site.Missed + site.FalsePositives).ThenBy(site => site.Site, StringComparer.Ordinal),
    ];
}
