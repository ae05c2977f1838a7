using System.Collections.Frozen;

namespace CorpusForge.Core.Documents;

/// <summary>Host and domain of a URL, without resolving or validating it.</summary>
public static class HostNames
{
    private static readonly string[] Prefectures =
    [
        "hokkaido", "aomori", "iwate", "miyagi", "akita", "yamagata", "fukushima", "ibaraki", "tochigi", "gunma", "saitama", "chiba", "tokyo",
        "kanagawa", "niigata", "toyama", "ishikawa", "fukui", "yamanashi", "nagano", "gifu", "shizuoka", "aichi", "mie", "shiga", "kyoto", "osaka",
        "hyogo", "nara", "wakayama", "tottori", "shimane", "okayama", "hiroshima", "yamaguchi", "tokushima", "kagawa", "ehime", "kochi", "fukuoka",
        "saga", "nagasaki", "kumamoto", "oita", "miyazaki", "kagoshima", "okinawa",
    ];

    // Below them each ward or town has names of its own, save the city's.
    private static readonly string[] DesignatedCities = ["kawasaki", "kitakyushu", "kobe", "nagoya", "sapporo", "sendai", "yokohama"];

    // Second-level names below which anyone registers: those of .jp by JPRS, and the common ones elsewhere.
    private static readonly FrozenSet<string> Public = new[]
    {
        "co.jp", "ne.jp", "or.jp", "go.jp", "ac.jp", "ad.jp", "ed.jp", "gr.jp", "lg.jp",
        "co.uk", "org.uk", "ac.uk", "gov.uk", "com.au", "net.au", "org.au", "com.tw", "org.tw", "com.cn", "net.cn", "org.cn", "gov.cn", "com.hk",
        "co.kr", "or.kr", "co.nz", "co.in", "com.br", "com.sg", "co.th",
    }.Concat(Prefectures.Select(name => name + ".jp")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The host part of an absolute or scheme-relative URL, without user and port, as written; empty for any other address.
    /// </summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> url)
    {
        var at = url.IndexOf("//", StringComparison.Ordinal);
        if (at < 0 || (at > 0 && (url[at - 1] != ':' || url[..(at - 1)].ContainsAnyExcept(SchemeCharacters))))
        {
            return [];
        }

        var host = url[(at + 2)..];
        var end = host.IndexOfAny('/', '?', '#');
        host = end < 0 ? host : host[..end];
        host = host[(host.LastIndexOf('@') + 1)..];
        var port = host.LastIndexOf(':');
        return (port >= 0 && !host[port..].Contains(']') ? host[..port] : host).TrimEnd('.');
    }

    /// <summary>
    /// The registrable domain of a lower-case host: one label more than its public suffix, by a short list of suffixes and the rules for .jp
    /// of the public suffix list. Every name below a prefecture counts as a town, except the prefecture's own.
    /// </summary>
    public static string DomainOf(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var labels = host.Split('.');
        if (labels.Length <= 2 || labels[^1].All(char.IsAsciiDigit) || host.StartsWith('['))
        {
            return host;
        }

        var town = labels[^1] == "jp" && Array.IndexOf(Prefectures, labels[^2]) >= 0 && labels[^3] is not ("pref" or "metro");
        var ward = labels[^1] == "jp" && Array.IndexOf(DesignatedCities, labels[^2]) >= 0;
        var kept = town || (ward && labels[^3] != "city") ? 4 : ward || Public.Contains($"{labels[^2]}.{labels[^1]}") ? 3 : 2;
        return string.Join('.', labels[^Math.Min(kept, labels.Length)..]);
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");
}
