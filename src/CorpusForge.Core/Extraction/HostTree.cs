using System.Collections.Frozen;

namespace CorpusForge.Core.Extraction;

/// <summary>Looks hosts up in a set in which each host covers its sub-hosts.</summary>
internal static class HostTree
{
    /// <summary>The member that a host is or lies below, null for none.</summary>
    public static string? Find(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> hosts, ReadOnlySpan<char> host)
    {
        for (var rest = host; !rest.IsEmpty;)
        {
            if (hosts.TryGetValue(rest, out var known))
            {
                return known;
            }

            var dot = rest.IndexOf('.');
            rest = dot < 0 ? [] : rest[(dot + 1)..];
        }

        return null;
    }
}
