using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction.Tree;

namespace CorpusForge.Core.Extraction;

/// <summary>Counts the links of a page.</summary>
internal static class LinkCollector
{
    /// <summary>The facts of the links and of what is embedded; <paramref name="textCharacters"/> is the main text's share of the links.</summary>
    public static LinkFacts Collect(List<PageElement> links, List<PageElement> embeds, string host, int textCharacters)
    {
        int external = 0, sponsored = 0, affiliate = 0, shops = 0, redirectors = 0, adult = 0;
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
                redirectors += Redirectors.LeadsOut(address) ? 1 : 0;
                continue;
            }

            external++;
            shops += ShopHosts.Contain(target) ? 1 : 0;
            adult += AdultHosts.Contain(target) ? 1 : 0;
            affiliate += Note(AffiliateHosts.Match(target, address), ref hosts);
            redirectors += Note(Redirectors.Match(target), ref hosts);
        }

        return new LinkFacts
        {
            Total = links.Count,
            External = external,
            Sponsored = sponsored,
            Affiliate = affiliate,
            Shops = shops,
            Redirectors = redirectors,
            Embedded = Embedded(embeds, ref hosts),
            Adult = adult,
            TextCharacters = textCharacters,
            AffiliateHosts = hosts is null ? [] : [.. hosts],
        };
    }

    private static int Embedded(List<PageElement> embeds, ref SortedSet<string>? hosts)
    {
        var embedded = 0;
        foreach (var embed in embeds)
        {
            var address = embed.Attribute("src").Span.Trim();
            var target = HostNames.Of(address);
            embedded += target.IsEmpty ? 0 : Note(AffiliateHosts.Match(target, address), ref hosts);
        }

        return embedded;
    }

    private static int Note(string? service, ref SortedSet<string>? hosts)
    {
        if (service is null)
        {
            return 0;
        }

        (hosts ??= new SortedSet<string>(StringComparer.Ordinal)).Add(service);
        return 1;
    }
}
