namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>
/// Draws whole sites with replacement, as many as there are of each sort: with positives alone, with negatives alone, with both. So every draw
/// has both classes where the pages have. Where a sort has one site, whose drawing would always give the same, its pages are drawn one by one:
/// that interval tells of more pages of that site and nothing of other sites.
/// </summary>
internal sealed class SiteDraws
{
    private readonly int[] clusterOf;
    private readonly int[] weights;
    private readonly List<List<int>> strata = [];

    public SiteDraws(IReadOnlyList<ScoredPage> pages)
    {
        clusterOf = new int[pages.Count];
        var sites = Enumerable.Range(0, pages.Count).GroupBy(page => pages[page].Site, StringComparer.Ordinal).OrderBy(site => site.Key, StringComparer.Ordinal)
            .GroupBy(site => (site.Any(page => pages[page].IsPositive), site.Any(page => !pages[page].IsPositive))).OrderBy(sort => sort.Key);
        var clusters = 0;
        foreach (var members in sites.SelectMany(sort => sort.Count() > 1
            ? [sort.Select(site => site.ToList()).ToList()]
            : sort.Single().GroupBy(page => pages[page].IsPositive).Select(kind => kind.Select(page => new List<int> { page }).ToList())))
        {
            strata.Add([.. Enumerable.Range(clusters, members.Count)]);
            foreach (var cluster in members)
            {
                cluster.ForEach(page => clusterOf[page] = clusters);
                clusters++;
            }
        }

        weights = new int[clusters];
    }

    /// <summary>How often the last draw took a page.</summary>
    public int Weight(int page) => weights[clusterOf[page]];

    /// <summary>Draws anew.</summary>
    public void Draw(ref SplitMix random)
    {
        Array.Clear(weights);
        foreach (var stratum in strata)
        {
            for (var draw = 0; draw < stratum.Count; draw++)
            {
                weights[stratum[random.Below(stratum.Count)]]++;
            }
        }
    }
}
