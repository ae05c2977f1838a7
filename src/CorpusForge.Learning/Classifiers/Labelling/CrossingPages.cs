namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>Chooses the pages to leave out so that no two sites share a near-duplicate.</summary>
internal static class CrossingPages
{
    /// <summary>For each page whether it is left out: of each pair that crosses sites the page of the smaller site goes, unless the other went already.</summary>
    public static IReadOnlyList<bool> LeaveOut(IReadOnlyList<LabelledPage> pages, IReadOnlyList<string> sites, IReadOnlyList<(int One, int Other)> pairs)
    {
        var size = sites.CountBy(site => site, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var left = new bool[pages.Count];

        // The order is that of the pages' URLs, not of the list, and the smallest sites give way first.
        var crossing = pairs.Where(pair => sites[pair.One] != sites[pair.Other])
            .Select(pair => IsSmaller(sites[pair.One], sites[pair.Other], size) ? (Small: pair.One, Large: pair.Other) : (Small: pair.Other, Large: pair.One))
            .OrderBy(pair => size[sites[pair.Small]]).ThenBy(pair => pages[pair.Small].Page.Url, StringComparer.Ordinal).ThenBy(pair => pages[pair.Large].Page.Url, StringComparer.Ordinal);
        foreach (var (small, large) in crossing)
        {
            left[small] |= !left[large];
        }

        return left;
    }

    private static bool IsSmaller(string one, string other, Dictionary<string, int> size) =>
        size[one] != size[other] ? size[one] < size[other] : string.CompareOrdinal(one, other) > 0;
}
