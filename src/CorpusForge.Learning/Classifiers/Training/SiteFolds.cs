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
        return folds with { FoldOf = [.. folds.FoldOf.Take(pages.Count)], GroupOf = [.. folds.GroupOf.Take(pages.Count)] };
    }
}
