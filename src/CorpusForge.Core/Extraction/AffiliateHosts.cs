using System.Collections.Frozen;

namespace CorpusForge.Core.Extraction;

/// <summary>Hosts of affiliate services and link redirectors in use on Japanese pages. Facts collected by hand; a host covers its sub-hosts.</summary>
internal static class AffiliateHosts
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hosts = new[]
    {
        // Services.
        "a8.net", "moshimo.com", "valuecommerce.com", "accesstrade.net", "afl.rakuten.co.jp", "r10.to", "afi-b.com", "affiliate-b.com",
        "felmat.net", "infotop.jp", "rentracks.jp", "link-a.net", "tcs-asp.net", "linksynergy.com", "j-a-net.jp", "presco.asia", "presco.ai",
        "xmax.jp", "smart-c.jp", "webridge.net", "gimp-afi.com", "ad-track.jp", "adtr.co", "medipartner.jp", "cross-a.net", "affitown.jp",
        "trafficgate.net", "al.dmm.com", "al.dmm.co.jp", "al.fanza.co.jp", "affiliate.dtiserv.com", "duga.jp", "sokmil-ad.com",
        "mgstage-affiliate.com", "amazon-adsystem.com", "amzn.to", "dpbolvw.net", "anrdoezrs.net", "tkqlhce.com", "jdoqocy.com", "kqzyfj.com",
        "awin1.com", "shareasale.com", "aff.impact.com", "clickbank.net", "circ8.net", "seedapp.jp", "catsy.jp", "i-mobile.co.jp",

        // Redirectors, behind which such links are hidden.
        "bit.ly", "goo.gl", "tinyurl.com", "ow.ly", "is.gd", "ur0.link", "x.gd", "onl.la", "onl.bz",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The service a link leads to, null for none. A shop's own host counts only when the link carries a partner's tag.</summary>
    public static string? Match(ReadOnlySpan<char> host, ReadOnlySpan<char> address)
    {
        for (var rest = host; !rest.IsEmpty;)
        {
            if (Hosts.TryGetValue(rest, out var known))
            {
                return known;
            }

            var dot = rest.IndexOf('.');
            rest = dot < 0 ? [] : rest[(dot + 1)..];
        }

        const string shop = "amazon.co.jp";
        var ofShop = host.EndsWith(shop, StringComparison.OrdinalIgnoreCase) && (host.Length == shop.Length || host[^(shop.Length + 1)] == '.');
        return ofShop && (address.Contains("?tag=", StringComparison.Ordinal) || address.Contains("&tag=", StringComparison.Ordinal)
            || address.Contains("/ref=as_li", StringComparison.Ordinal)) ? shop : null;
    }
}
