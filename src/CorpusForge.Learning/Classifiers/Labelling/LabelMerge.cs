namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>
/// Makes one label of all that sources say of a page. People are believed over what is known of the site, that over labels of no stated
/// source, those over the label model, and it over single functions; of equals the mean counts, so that raters who disagree leave a page
/// between 0 and 1.
/// </summary>
public static class LabelMerge
{
    /// <summary>A label a page, ordered ordinally by URL.</summary>
    public static IReadOnlyList<PageLabel> Merge(IEnumerable<PageLabel> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return [.. labels.GroupBy(label => label.Url, StringComparer.Ordinal).OrderBy(page => page.Key, StringComparer.Ordinal).Select(One)];
    }

    private static PageLabel One(IGrouping<string, PageLabel> page)
    {
        var ordered = page.OrderBy(label => LabelSource.Rank(label.Source)).ThenBy(label => label.Source, StringComparer.Ordinal).ToList();
        var trusted = ordered.TakeWhile(label => LabelSource.Rank(label.Source) == LabelSource.Rank(ordered[0].Source)).ToList();
        return trusted[0] with
        {
            Probability = trusted.Average(label => label.Probability),
            Source = string.Join('+', trusted.Select(label => label.Source)),
            Confidence = trusted.Select(label => label.Confidence).FirstOrDefault(confidence => confidence is not null),
            Reads = [.. trusted.SelectMany(label => label.Reads).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],

            // Whoever decides the label, a page stays its owner's, and another source may be the one that holds the page or names its kind.
            Site = ordered.Select(label => label.Site).FirstOrDefault(site => site is not null),
            Kind = ordered.Select(label => label.Kind).FirstOrDefault(kind => kind is not null),
            Page = ordered.Select(label => label.Page).FirstOrDefault(inline => inline is not null),
        };
    }
}
