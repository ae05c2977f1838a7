using System.Collections.Frozen;

namespace CorpusForge.Core.Extraction;

/// <summary>Hosts for adults that Japanese pages link to. Facts collected by hand; a host covers its sub-hosts.</summary>
internal static class AdultHosts
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hosts = new[]
    {
        // Works: shops, their partner programmes and their images.
        "dmm.co.jp", "fanza.co.jp", "duga.jp", "mgstage.com", "mgstage-affiliate.com", "sokmil.com", "sokmil-ad.com", "xcity.jp", "dtiserv.com", "dtiserv2.com",
        "caribbeancom.com", "caribbeancompr.com", "1pondo.tv", "heyzo.com", "tokyo-hot.com", "10musume.com", "pacopacomama.com", "gachinco.com",
        "adult.contents.fc2.com", "b10f.jp", "av-wiki.net", "digiket.com", "gyutto.com", "melonbooks.com", "nijie.info", "iwara.tv", "nhentai.net", "hitomi.la",
        "pornhub.com", "xvideos.com", "xhamster.com", "redtube.com", "youporn.com", "spankbang.com", "missav.com", "javlibrary.com", "javdb.com",

        // Shops, live chat, acquaintances, goods.
        "cityheaven.net", "dto.jp", "purelovers.com", "fuzoku.jp", "yoasobi.co.jp", "ekichika.jp", "men-esthe.jp", "eslove.jp",
        "dxlive.com", "chaturbate.com", "stripchat.com", "livejasmin.com", "angel-live.com", "madamlive.tv", "jewel-live.com", "chatpia.jp",
        "onlyfans.com", "myfans.jp", "candfans.jp", "pcmax.jp", "550909.com", "194964.com", "mintj.com", "happymail.co.jp", "nls.com", "m-zakka.jp",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a host is one of them or lies below one.</summary>
    public static bool Contain(ReadOnlySpan<char> host) => HostTree.Find(Hosts, host) is not null;
}
