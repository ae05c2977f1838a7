using System.Collections.Frozen;

namespace CorpusForge.Core.Extraction;

/// <summary>Hosts of the large shops and market places that Japanese pages link to. Facts collected by hand; a host covers its sub-hosts.</summary>
internal static class ShopHosts
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hosts = new[]
    {
        "amazon.co.jp", "amazon.com", "amzn.to", "amzn.asia", "rakuten.co.jp", "r10.to", "shopping.yahoo.co.jp", "paypaymall.yahoo.co.jp", "lohaco.yahoo.co.jp",
        "auctions.yahoo.co.jp", "mercari.com", "qoo10.jp", "aliexpress.com", "yodobashi.com", "biccamera.com", "kakaku.com", "belluna.jp", "zozo.jp", "dinos.co.jp",
        "nissen.co.jp", "monotaro.com", "iherb.com", "shein.com", "temu.com", "apps.apple.com", "play.google.com",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a host is one of them or lies below one.</summary>
    public static bool Contain(ReadOnlySpan<char> host) => HostTree.Find(Hosts, host) is not null;
}
