using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction.Tree;

namespace CorpusForge.Core.Extraction;

/// <summary>Counts the links of a page.</summary>
internal static class LinkCollector
{
    /// <summary>The facts of the links; <paramref name="textCharacters"/> is the main text's share of them.</summary>
    public static LinkFacts Collect(List<PageElement> links, string host, int textCharacters)
    {
        int external = 0, sponsored = 0, affiliate = 0;
        SortedSet<string>? hosts = null;
        foreach (var link in links)
        {
            var rel = link.Attribute("rel").Span;
            sponsored += rel.Contains("nofollow", StringComparison.OrdinalIgnoreCase)
                || rel.Contains("sponsored", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            var address = link.Attribute("href").Span.Trim();
            var target = HostNames.Of(address);
            if (target.IsEmpty || target.Equals(host, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            external++;
            if (AffiliateHosts.Match(target, address) is { } service)
            {
                affiliate++;
                (hosts ??= new SortedSet<string>(StringComparer.Ordinal)).Add(service);
            }
        }

        return new LinkFacts
        {
            Total = links.Count,
            External = external,
            Sponsored = sponsored,
            Affiliate = affiliate,
            TextCharacters = textCharacters,
            AffiliateHosts = hosts is null ? [] : [.. hosts],
        };
    }
}
