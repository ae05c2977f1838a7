namespace CorpusForge.Learning.Classifiers.Labelling.Agreement;

/// <summary>How far people agree who labelled the same pages.</summary>
/// <param name="Raters">Name and number of labels of each, ordinally.</param>
/// <param name="Pairs">Each two raters who rated a page in common.</param>
/// <param name="Alpha">Krippendorff's alpha of all raters; null where it is not defined.</param>
/// <param name="AlphaInterval">Its 95 % interval over drawn pages.</param>
/// <param name="Disagreements">Pages on which raters differ, ordinally by URL, with what each said.</param>
public sealed record RaterAgreement(
    IReadOnlyList<(string Rater, int Labels)> Raters, IReadOnlyList<RaterPair> Pairs, double? Alpha, (double Low, double High)? AlphaInterval,
    IReadOnlyList<(string Url, IReadOnlyList<(string Rater, bool Label)> Ratings)> Disagreements)
{
    /// <summary>Measures agreement on labels; those that no person gave are passed over.</summary>
    public static RaterAgreement Of(IEnumerable<PageLabel> labels, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var human = labels.Where(label => LabelSource.IsHuman(label.Source))
            .Select(label => (label.Url, Rater: label.Source[LabelSource.Human.Length..], Label: label.Probability > 0.5)).ToList();
        var raters = human.CountBy(rating => rating.Rater, StringComparer.Ordinal).OrderBy(rater => rater.Key, StringComparer.Ordinal).Select(rater => (rater.Key, rater.Value)).ToList();
        var pages = human.GroupBy(rating => rating.Url, StringComparer.Ordinal).OrderBy(page => page.Key, StringComparer.Ordinal)
            .Select(page => (Url: page.Key, Ratings: (IReadOnlyList<(string Rater, bool Label)>)[.. page.Select(rating => (rating.Rater, rating.Label)).OrderBy(rating => rating.Rater, StringComparer.Ordinal)]))
            .ToList();
        var values = pages.Select(page => (IReadOnlyList<bool>)[.. page.Ratings.Select(rating => rating.Label)]).Where(page => page.Count > 1).ToList();
        var pairs = raters.SelectMany((first, at) => raters.Skip(at + 1).Select(second => Pair(first.Key, second.Key, pages.Select(page => page.Ratings), seed))).OfType<RaterPair>();
        return new RaterAgreement(
            raters, [.. pairs], KrippendorffAlpha.Of(values), Bootstrap.Interval(values, KrippendorffAlpha.Of, seed),
            [.. pages.Where(page => page.Ratings.Select(rating => rating.Label).Distinct().Count() > 1)]);
    }

    private static RaterPair? Pair(string first, string second, IEnumerable<IReadOnlyList<(string Rater, bool Label)>> pages, int seed)
    {
        var common = pages.Select(page => (First: Of(page, first), Second: Of(page, second)))
            .Where(page => page is { First: not null, Second: not null }).Select(page => (page.First!.Value, page.Second!.Value)).ToList();
        return common.Count == 0 ? null : new RaterPair(first, second, CohenKappa.Of(common), Bootstrap.Interval(common, drawn => CohenKappa.Of(drawn).Value, seed));
    }

    private static bool? Of(IReadOnlyList<(string Rater, bool Label)> page, string rater)
    {
        foreach (var rating in page)
        {
            if (rating.Rater == rater)
            {
                return rating.Label;
            }
        }

        return null;
    }
}
