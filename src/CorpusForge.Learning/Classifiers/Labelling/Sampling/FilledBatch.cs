namespace CorpusForge.Learning.Classifiers.Labelling.Sampling;

/// <summary>What came back from raters.</summary>
/// <param name="Labels">Labels of people, in the order of the file.</param>
/// <param name="Open">Lines nobody filled in.</param>
/// <param name="Skipped">Pages a rater could not judge.</param>
public sealed record FilledBatch(IReadOnlyList<PageLabel> Labels, int Open, int Skipped)
{
    /// <summary>Puts the labels beside those that a file has. A rater's new word on a page replaces the old one; other raters' labels stay.</summary>
    /// <param name="labels">What the file had.</param>
    /// <returns>All labels, how many are new, and how many changed.</returns>
    public (IReadOnlyList<PageLabel> Labels, int Added, int Changed) MergeInto(IReadOnlyList<PageLabel> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var all = labels.ToDictionary(label => (label.Url, label.Source));
        int added = 0, changed = 0;
        foreach (var label in Labels)
        {
            var before = all.GetValueOrDefault((label.Url, label.Source));
            added += before is null ? 1 : 0;
            changed += before is not null && before.Probability != label.Probability ? 1 : 0;
            all[(label.Url, label.Source)] = label;
        }

        return ([.. all.Values], added, changed);
    }
}
