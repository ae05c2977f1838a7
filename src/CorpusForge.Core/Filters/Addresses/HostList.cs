using System.Buffers;
using System.Collections.Concurrent;

namespace CorpusForge.Core.Filters.Addresses;

/// <summary>
/// Hosts and URLs of a list on disk. Each line may be a host (<c>example.com</c>), a line of a hosts file (<c>0.0.0.0 example.com</c>), of
/// a filter list (<c>||example.com^</c>), or a URL without scheme (<c>example.com/path</c>); other lines of filter lists say nothing. A folder
/// is read as UT1 has it: <c>domains</c> and <c>urls</c>, plain or <c>.gz</c>, in it or in folders named by category.
/// </summary>
internal sealed class HostList
{
    private static readonly ConcurrentDictionary<string, HostList> Known = new(StringComparer.Ordinal);

    // Of rules that say more than a host.
    private static readonly SearchValues<char> Patterns = SearchValues.Create("*!@|^$");

    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> urls = new(StringComparer.OrdinalIgnoreCase);

    private HostList(IEnumerable<string> files)
    {
        foreach (var line in files.SelectMany(ListFile.Lines))
        {
            Add(line);
        }
    }

    /// <summary>The list of a file or folder, of all categories or the named ones; read once.</summary>
    public static HostList Of(ListFile list, IReadOnlyList<string> categories) =>
        Known.GetOrAdd($"{list.Hash} {string.Join(' ', categories)}", static (_, from) => new HostList(Files(from.list.Path, from.categories)), (list, categories));

    /// <summary>Why a list and categories can never hold anything; null when they may.</summary>
    public static string? Fault(ListFile? list, IReadOnlyList<string> categories)
    {
        if (list is null)
        {
            return "found no list; allowed: list: with a file or a folder";
        }

        if (!Directory.Exists(list.Path))
        {
            return categories.Count == 0 ? null : "found categories for a single file; allowed: categories of a folder";
        }

        var known = Files(list.Path, []).Select(file => Path.GetFileName(Path.GetDirectoryName(file))!).Distinct(StringComparer.Ordinal).ToList();
        var stray = categories.FirstOrDefault(category => !known.Contains(category, StringComparer.Ordinal));
        return known.Count == 0 ? "found no file named domains or urls in the list's folder"
            : stray is null ? null
            : $"found no category {stray} with domains or urls in the list; it has {string.Join(", ", known.Take(30))}";
    }

    /// <summary>Whether a host, or one it lies below, is in the list.</summary>
    public bool HasHost(ReadOnlySpan<char> host)
    {
        var lookup = hosts.GetAlternateLookup<ReadOnlySpan<char>>();
        while (!host.IsEmpty)
        {
            if (lookup.Contains(host))
            {
                return true;
            }

            var dot = host.IndexOf('.');
            host = dot < 0 ? [] : host[(dot + 1)..];
        }

        return false;
    }

    /// <summary>Whether a URL, or what of it ends at one of its slashes, is in the list, with or without www.</summary>
    public bool HasUrl(ReadOnlySpan<char> url)
    {
        var lookup = urls.GetAlternateLookup<ReadOnlySpan<char>>();
        url = WithoutScheme(url);
        while (url.Contains('/'))
        {
            url = url.TrimEnd('/');
            if (lookup.Contains(url))
            {
                return true;
            }

            url = url[..(url.LastIndexOf('/') + 1)];
        }

        return false;
    }

    private static IEnumerable<string> Files(string path, IReadOnlyList<string> categories)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        return ListFile.FilesBelow(path).Where(file =>
            Path.GetFileName(file) is "domains" or "urls" or "domains.gz" or "urls.gz"
            && (categories.Count == 0 || categories.Contains(Path.GetFileName(Path.GetDirectoryName(file)))));
    }

    private static ReadOnlySpan<char> WithoutScheme(ReadOnlySpan<char> url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        url = scheme < 0 ? url : url[(scheme + 3)..];
        return url.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url[4..] : url;
    }

    private void Add(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("||", StringComparison.Ordinal))
        {
            var end = line.IndexOf('^');
            line = end == line.Length - 1 ? line[2..end] : [];
        }
        else if (line.IndexOfAny(' ', '\t') is >= 0 and var gap)
        {
            var name = line[(gap + 1)..].Trim();
            var rest = name.IndexOfAny(' ', '\t', '#');
            line = char.IsAsciiDigit(line[0]) || line[0] == ':' ? (rest < 0 ? name : name[..rest]) : [];
        }

        line = line.TrimEnd('/');
        if (line.Contains('/'))
        {
            urls.Add(WithoutScheme(line).ToString());
        }
        else if (line.Contains('.') && !line.ContainsAny(Patterns))
        {
            hosts.Add(line.ToString());
        }
    }
}
