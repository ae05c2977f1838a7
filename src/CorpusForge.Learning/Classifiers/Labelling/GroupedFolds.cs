namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>
/// A split for cross-validation in which no site and no pair of near-duplicates lies on both sides.
/// </summary>
/// <remarks>
/// Pages of one site always share a fold. Near-duplicates of two sites could be kept together by joining the sites, but a few common pages
/// (a licence, a mirrored notice, an empty shell) would then weld the largest sites into one fold that nothing can be tested against. So the
/// page of the smaller of the two sites is left out of every fold instead: what is lost is counted, and the sites stay independent.
/// Where one site holds all positives (or all negatives), no split by site can test anything: its pages are then split among the folds, near-
/// duplicates together, and <see cref="SplitSites"/> says so, for such figures are not those of unseen sites.
/// </remarks>
public sealed record GroupedFolds
{
    /// <summary>The fold of a page that is left out.</summary>
    public const int LeftOut = -1;

    /// <summary>For each page its fold from 0, or <see cref="LeftOut"/>.</summary>
    public required IReadOnlyList<int> FoldOf { get; init; }

    /// <summary>For each page the group it shares a fold with, by a name: the site, or within a split site the near-duplicate cluster.</summary>
    public required IReadOnlyList<string> GroupOf { get; init; }

    /// <summary>Number of folds.</summary>
    public required int Count { get; init; }

    /// <summary>Pairs of near-duplicates found, those of one site included where the site is split.</summary>
    public required int NearPairs { get; init; }

    /// <summary>Pages left out because a larger site holds a near-duplicate of theirs.</summary>
    public required int LeftOutPages { get; init; }

    /// <summary>Sites with at least one positive page.</summary>
    public required int PositiveSites { get; init; }

    /// <summary>Sites with at least one page that is not positive.</summary>
    public required int NegativeSites { get; init; }

    /// <summary>Sites that hold all positives or all negatives and so are split by page; figures of such folds do not speak for unseen sites.</summary>
    public required IReadOnlyList<string> SplitSites { get; init; }

    /// <summary>Folds without any positive page.</summary>
    public required int FoldsWithoutPositives { get; init; }

    /// <summary>Splits pages, by the same settings always in the same way, whatever their order.</summary>
    public static GroupedFolds Of(IReadOnlyList<LabelledPage> pages, FoldSettings settings)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(settings);
        var sites = SiteNames.Of(pages);
        var positiveSites = Sites(pages, sites, positive: true);
        var negativeSites = Sites(pages, sites, positive: false);
        var split = new[] { positiveSites, negativeSites }.Where(side => side.Count == 1).SelectMany(side => side).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList();

        // Pairs within a site that stays whole need no looking for.
        var pairs = NearPages.Find(
            [.. pages.Select(page => page.Page.Text)], settings.NearJaccard,
            (one, other) => sites[one] != sites[other] || split.Contains(sites[one], StringComparer.Ordinal));
        var left = CrossingPages.LeaveOut(pages, sites, pairs);
        var groups = FoldGroups.Of(pages, sites, split, pairs, left);
        var folds = FoldBalance.Assign(pages, groups, left, settings);
        return new GroupedFolds
        {
            FoldOf = folds,
            GroupOf = groups,
            Count = settings.Count,
            NearPairs = pairs.Count,
            LeftOutPages = left.Count(isLeft => isLeft),
            PositiveSites = positiveSites.Count,
            NegativeSites = negativeSites.Count,
            SplitSites = split,
            FoldsWithoutPositives = Enumerable.Range(0, settings.Count)
                .Count(fold => !Enumerable.Range(0, pages.Count).Any(at => folds[at] == fold && pages[at].IsPositive)),
        };
    }

    /// <summary>What a card must say of the split, a sentence each.</summary>
    public IEnumerable<string> Remarks()
    {
        if (LeftOutPages > 0)
        {
            yield return $"{LeftOutPages} pages are left out: near-duplicates of pages of a larger site";
        }

        foreach (var site in SplitSites)
        {
            yield return $"{(PositiveSites == 1 ? "all positives" : "all negatives")} come from one site, {site}: it is split by page, so the figures do not tell how the model does on unseen sites";
        }

        if (FoldsWithoutPositives > 0)
        {
            yield return $"{FoldsWithoutPositives} of {Count} folds hold no positive page: the positives come from {PositiveSites} sites only";
        }
    }

    private static List<string> Sites(IReadOnlyList<LabelledPage> pages, IReadOnlyList<string> sites, bool positive) =>
        [.. sites.Where((_, at) => pages[at].IsPositive == positive).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
