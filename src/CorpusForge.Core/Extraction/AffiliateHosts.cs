using System.Collections.Frozen;

namespace CorpusForge.Core.Extraction;

/// <summary>Hosts of affiliate services in use on Japanese pages. Facts collected by hand; a host covers its sub-hosts.</summary>
internal static class AffiliateHosts
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hosts = new[]
    {
        "a8.net", "moshimo.com", "valuecommerce.com", "valuecommerce.ne.jp", "accesstrade.net", "afl.rakuten.co.jp", "r10.to",
        "afi-b.com", "affiliate-b.com", "affiliate.rakuten.co.jp", "thumbnail.image.rakuten.co.jp", "mtwidget.rakuten.co.jp", "rws.rakuten.co.jp",
        "felmat.net", "infotop.jp", "rentracks.jp", "rentracks.co.jp", "link-a.net", "tcs-asp.net", "linksynergy.com", "linkshare.ne.jp", "j-a-net.jp",
        "presco.asia", "presco.ai", "xmax.jp", "smart-c.jp", "webridge.net", "gimp-afi.com", "ad-track.jp", "adtr.co", "medipartner.jp", "cross-a.net",
        "affitown.jp", "trafficgate.net", "al.dmm.com", "al.dmm.co.jp", "al.fanza.co.jp", "affiliate.dtiserv.com", "clear-tv.com", "duga.jp", "sokmil-ad.com",
        "mgstage-affiliate.com", "amazon-adsystem.com", "amzn.to", "amzn.asia", "dpbolvw.net", "anrdoezrs.net", "tkqlhce.com", "jdoqocy.com", "kqzyfj.com",
        "awin1.com", "shareasale.com", "aff.impact.com", "pxf.io", "sjv.io", "clickbank.net", "circ8.net", "seedapp.jp", "catsy.jp", "i-mobile.co.jp",
        "ad2.trafficgate.net", "t.afi-b.com", "track.affiliate-b.com", "mafip.jp", "af-110.com", "adcrops.net", "ranking.adtr.co", "fam-ad.com",
        "kaereba.com", "yomereba.com", "px.moba8.net", "moba8.net", "c2.cir.io", "cir.io", "tatsu-affiliate.com", "access-t.jp", "bmb.jp", "octopuspop.com",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The service an address leads to, null for none. A shop's own host counts only when the link carries a partner's tag.</summary>
    public static string? Match(ReadOnlySpan<char> host, ReadOnlySpan<char> address) => HostTree.Find(Hosts, host) ?? Shop(host, address);

    private static string? Shop(ReadOnlySpan<char> host, ReadOnlySpan<char> address)
    {
        const string shop = "amazon.co.jp";
        var ofShop = host.EndsWith(shop, StringComparison.OrdinalIgnoreCase) && (host.Length == shop.Length || host[^(shop.Length + 1)] == '.');
        return ofShop && (address.Contains("?tag=", StringComparison.Ordinal) || address.Contains("&tag=", StringComparison.Ordinal)
            || address.Contains("/ref=as_li", StringComparison.Ordinal) || EndsInTag(address)) ? shop : null;
    }

    // The older form: /exec/obidos/ASIN/4000000000/name-22/ref=nosim. Partners of the Japanese shop have names that end in -22.
    private static bool EndsInTag(ReadOnlySpan<char> address)
    {
        const string mark = "-22";
        var at = address.IndexOf("/ASIN/", StringComparison.OrdinalIgnoreCase);
        var tag = at < 0 ? -1 : address[at..].IndexOf(mark, StringComparison.Ordinal);
        return tag >= 0 && (address[at..].Length == tag + mark.Length || address[at..][tag + mark.Length] is '/' or '?');
    }
}
