namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>
/// The site of each page: the one its label names, else the one that labels name for its host, else its registrable domain. A domain that
/// stands for a page without a named site joins the sites that labels name within it, so that no domain lies in two groups unknown to anyone.
/// </summary>
internal static class SiteNames
{
    /// <summary>A name for each page, equal for pages that belong together.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<LabelledPage> pages)
    {
        var named = pages.Where(page => page.Label.Site is not null).ToList();
        var ofHost = named.GroupBy(page => page.Page.Host, StringComparer.Ordinal)
            .Select(host => (host.Key, Sites: host.Select(page => page.Label.Site!).Distinct(StringComparer.Ordinal).ToList()))
            .Where(host => host.Sites.Count == 1).ToDictionary(host => host.Key, host => host.Sites[0], StringComparer.Ordinal);
        var first = pages.Select(page => page.Label.Site ?? ofHost.GetValueOrDefault(page.Page.Host) ?? page.Page.Domain).ToList();

        var byDomain = pages.Where((page, at) => page.Label.Site is null && first[at] == page.Page.Domain).Select(page => page.Page.Domain).ToHashSet(StringComparer.Ordinal);
        var names = first.Concat(byDomain).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var number = names.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at, StringComparer.Ordinal);
        var sets = new PageSets(names.Count);
        for (var at = 0; at < pages.Count; at++)
        {
            if (byDomain.Contains(pages[at].Page.Domain))
            {
                sets.Union(number[first[at]], number[pages[at].Page.Domain]);
            }
        }

        return [.. first.Select(name => names[sets.Find(number[name])])];
    }
}
