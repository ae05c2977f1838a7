namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>Names the group of each page: its site, or within a split site its cluster of near-duplicates.</summary>
internal static class FoldGroups
{
    public static IReadOnlyList<string> Of(
        IReadOnlyList<LabelledPage> pages, IReadOnlyList<string> sites, IReadOnlyList<string> split, IReadOnlyList<(int One, int Other)> pairs, IReadOnlyList<bool> left)
    {
        // Numbered by URL, so that a cluster is named by its first page whatever the order of the list.
        var byUrl = Enumerable.Range(0, pages.Count).OrderBy(at => pages[at].Page.Url, StringComparer.Ordinal).ToList();
        var rank = new int[pages.Count];
        for (var at = 0; at < byUrl.Count; at++)
        {
            rank[byUrl[at]] = at;
        }

        var sets = new PageSets(pages.Count);
        foreach (var (one, other) in pairs.Where(pair => sites[pair.One] == sites[pair.Other] && !left[pair.One] && !left[pair.Other]))
        {
            sets.Union(rank[one], rank[other]);
        }

        return [.. sites.Select((site, at) => split.Contains(site, StringComparer.Ordinal) ? $"{site} {pages[byUrl[sets.Find(rank[at])]].Page.Url}" : site)];
    }
}
