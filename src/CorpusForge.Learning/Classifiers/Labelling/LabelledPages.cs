using CorpusForge.Core.Documents;

namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>Labels joined with their pages, and what found no partner.</summary>
/// <param name="Pages">Pages with label, ordered ordinally by URL.</param>
/// <param name="WithoutPage">Labels whose page is in no file, likewise.</param>
/// <param name="WithoutLabel">Pages that nobody labelled.</param>
/// <param name="Repeated">Captures of a page that was read before; the first one counts.</param>
/// <param name="Unreadable">Records of the pages' files that could not be read.</param>
public sealed record LabelledPages(
    IReadOnlyList<LabelledPage> Pages, IReadOnlyList<PageLabel> WithoutPage, long WithoutLabel, long Repeated, IReadOnlyList<QuarantineRow> Unreadable)
{
    /// <summary>Joins merged labels with the pages of files by URL; a page that stands in its label needs no file.</summary>
    public static LabelledPages Join(IReadOnlyList<PageLabel> merged, IReadOnlyList<string> pageFiles)
    {
        ArgumentNullException.ThrowIfNull(merged);
        ArgumentNullException.ThrowIfNull(pageFiles);
        var labels = merged.ToDictionary(label => label.Url, StringComparer.Ordinal);
        var pages = merged.Where(label => label.Page is not null).ToDictionary(label => label.Url, label => label.Page!, StringComparer.Ordinal);
        var unreadable = new List<QuarantineRow>();
        long unlabelled = 0, repeated = 0;
        foreach (var page in PageFiles.Read(pageFiles, unreadable.Add))
        {
            if (!labels.ContainsKey(page.Url))
            {
                unlabelled++;
            }
            else if (!pages.TryAdd(page.Url, page))
            {
                repeated++;
            }
        }

        return new LabelledPages(
            [.. merged.Where(label => pages.ContainsKey(label.Url)).Select(label => new LabelledPage(pages[label.Url], label with { Page = null }))],
            [.. merged.Where(label => !pages.ContainsKey(label.Url))], unlabelled, repeated, unreadable);
    }

    /// <summary>One sentence a count that is not zero; none when all fits.</summary>
    public IEnumerable<string> Remarks()
    {
        if (WithoutPage.Count > 0)
        {
            yield return $"{WithoutPage.Count} labels have no page in the files given, the first {WithoutPage[0].Url}";
        }

        if (WithoutLabel > 0)
        {
            yield return $"{WithoutLabel} pages have no label";
        }

        if (Repeated > 0)
        {
            yield return $"{Repeated} further captures of pages already read are left out";
        }

        foreach (var reason in Unreadable.GroupBy(row => row.Reason, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return $"{reason.Count()} records could not be read: {reason.Key}, the first in {reason.First().File} at byte {reason.First().Offset}";
        }
    }
}
