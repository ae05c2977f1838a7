using CorpusForge.Learning.Classifiers.Labelling;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>
/// Folds over real pages, text made up for training in mind: where one site holds all real positives, it can still be held out as a whole if
/// there are made-up positives to learn from, and then the figures do speak for unseen sites.
/// </summary>
internal static class SiteFolds
{
    public static GroupedFolds Of(IReadOnlyList<LabelledPage> pages, IReadOnlyList<LabelledPage> made, FoldSettings settings)
    {
        // One made-up page of each class stands for them all; it is never measured.
        var stand = made.GroupBy(page => page.IsPositive).Select(side => side.First());
        var folds = GroupedFolds.Of([.. pages, .. stand], settings);
        int Sites(bool positive) => folds.GroupOf.Take(pages.Count).Where((_, at) => pages[at].IsPositive == positive).Distinct(StringComparer.Ordinal).Count();
        return folds with
        {
            FoldOf = [.. folds.FoldOf.Take(pages.Count)],
            GroupOf = [.. folds.GroupOf.Take(pages.Count)],
            PositiveSites = folds.SplitSites.Count > 0 ? folds.PositiveSites : Sites(positive: true),
            NegativeSites = folds.SplitSites.Count > 0 ? folds.NegativeSites : Sites(positive: false),
            FoldsWithoutPositives = Enumerable.Range(0, settings.Count).Count(fold => !pages.Where((page, at) => folds.FoldOf[at] == fold && page.IsPositive).Any()),
        };
    }

    /// <summary>What a card must say of the split.</summary>
    public static IEnumerable<string> Remarks(GroupedFolds folds) => folds is { PositiveSites: 1, SplitSites.Count: 0 }
        ? ["all real positives come from one site, held out as a whole: the model behind these figures had learned the class from made-up text alone"]
        : folds.Remarks();
}
