using System.Text;

namespace CorpusForge.Core.Dedup;

/// <summary>
/// The form of a URL by which two captures count as the same page: no scheme, no <c>www.</c>, lower-case host, no default port, no
/// fragment, no tracking parameters, no index file, no slash at the end, the other parameters sorted.
/// </summary>
public static class CanonicalUrl
{
    /// <summary>Raised whenever the form of any URL changes.</summary>
    public const int Version = 3;

    private static readonly string[] IndexFiles = ["index.html", "index.htm", "index.php", "index.cgi", "default.html", "default.htm", "default.aspx"];

    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid", "_ga", "_gl", "ref_src", "ref_url",
        "phpsessid", "jsessionid", "sessionid", "spm", "cmpid", "ncid", "ito", "fb_action_ids", "fb_ref",
    };

    /// <summary>
    /// The canonical form; the URL itself, trimmed, where it has no host. The fragment of a file's URL stays: sources name records without a URL of
    /// their own by it.
    /// </summary>
    public static string Of(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var rest = url.AsSpan().Trim();
        var fragment = rest.IndexOf('#');

        // "#!" addressed whole pages of the years around 2012.
        rest = fragment >= 0 && !rest[fragment..].StartsWith("#!", StringComparison.Ordinal) ? rest[..fragment] : rest;
        var host = Documents.HostNames.Of(rest);
        if (host.IsEmpty)
        {
            return rest.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? url.Trim() : rest.ToString();
        }

        // Of user, host and port only the port is still wanted.
        var authority = rest[(rest.IndexOf("//", StringComparison.Ordinal) + 2)..];
        var end = authority.IndexOfAny('/', '?', '#');
        var tail = end < 0 ? [] : authority[end..];
        authority = end < 0 ? authority : authority[..end];

        var canonical = new StringBuilder(url.Length);
        var name = host.ToString().ToLowerInvariant();
        canonical.Append(name.StartsWith("www.", StringComparison.Ordinal) ? name.AsSpan(4) : name);
        AppendPort(canonical, authority[(authority.LastIndexOf('@') + 1)..]);
        var query = tail.IndexOf('?');
        AppendPath(canonical, query < 0 ? tail : tail[..query]);
        AppendQuery(canonical, query < 0 ? [] : tail[(query + 1)..]);
        return canonical.ToString();
    }

    private static void AppendPort(StringBuilder canonical, ReadOnlySpan<char> authority)
    {
        var colon = authority.LastIndexOf(':');
        if (colon >= 0 && authority[(colon + 1)..] is not ("" or "80" or "443") && !authority[colon..].Contains(']'))
        {
            canonical.Append(authority[colon..]);
        }
    }

    private static void AppendPath(StringBuilder canonical, ReadOnlySpan<char> path)
    {
        var session = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        path = session < 0 ? path : path[..session];
        var last = path[(path.LastIndexOf('/') + 1)..];
        foreach (var index in IndexFiles)
        {
            if (last.Equals(index, StringComparison.OrdinalIgnoreCase))
            {
                path = path[..^last.Length];
                break;
            }
        }

        canonical.Append(path.TrimEnd('/'));
    }

    private static void AppendQuery(StringBuilder canonical, ReadOnlySpan<char> query)
    {
        if (query.IsEmpty)
        {
            return;
        }

        var kept = query.ToString().Split('&', StringSplitOptions.RemoveEmptyEntries).Where(IsKept).ToArray();
        Array.Sort(kept, StringComparer.Ordinal);
        if (kept.Length > 0)
        {
            canonical.Append('?').AppendJoin('&', kept);
        }
    }

    private static bool IsKept(string parameter)
    {
        var parts = parameter.Split('=', 2);
        return !parts[0].StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !Tracking.Contains(parts[0]) && !IsSession(parts);
    }

    // A "sid" names a session of phpBB, but a story of PHP-Nuke or a shop elsewhere: those are short.
    private static bool IsSession(string[] parameter)
    {
        const int shortest = 16;
        return parameter[0].Equals("sid", StringComparison.OrdinalIgnoreCase) && parameter is [_, { Length: >= shortest }];
    }
}
