using System.Collections.Frozen;
using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Extraction;

/// <summary>Addresses that hide where they lead: services that shorten addresses, and paths of a site's own that lead out of it.</summary>
internal static class Redirectors
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hosts = new[]
    {
        "bit.ly", "goo.gl", "tinyurl.com", "ow.ly", "is.gd", "ur0.link", "ur0.jp", "x.gd", "onl.la", "onl.bz", "onl.sc", "lnky.jp", "00m.in", "urx.space",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // As the plug-ins that cloak affiliate links name them.
    private static readonly string[] Paths = ["/go/", "/out/", "/recommends/", "/refer/", "/jump/", "/af/"];

    /// <summary>The host of a redirector, null for any other address.</summary>
    public static string? Match(ReadOnlySpan<char> host) => HostTree.Find(Hosts, host);

    /// <summary>Whether an address on the page's own host leads out of it.</summary>
    public static bool LeadsOut(ReadOnlySpan<char> address)
    {
        var host = HostNames.Of(address);
        var path = host.IsEmpty ? address : address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..];
        var slash = host.IsEmpty ? 0 : Math.Max(0, path.IndexOf('/'));
        foreach (var known in Paths)
        {
            if (path[slash..].StartsWith(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
