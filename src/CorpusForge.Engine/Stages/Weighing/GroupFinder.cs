using CorpusForge.Core.Mixtures;

namespace CorpusForge.Engine.Stages.Weighing;

/// <summary>Tells which group of one list of weights each page of a row group belongs to: its number, or the number of groups for the rest.</summary>
internal sealed class GroupFinder(WeighSettings weigh, PageDate date)
{
    private readonly Dictionary<string, int> byName = weigh.Groups.Select((group, at) => (group.Name, at)).ToDictionary(entry => entry.Name, entry => entry.at, StringComparer.Ordinal);

    // The first group that lists a host has it.
    private readonly Dictionary<string, int> byHost = weigh.Groups
        .SelectMany((group, at) => group.Hosts.Select(host => (Host: Plain(host), at))).GroupBy(entry => entry.Host, StringComparer.Ordinal)
        .ToDictionary(hosts => hosts.Key, hosts => hosts.First().at, StringComparer.Ordinal);

    private readonly int anyHost = weigh.Groups.ToList().FindIndex(group => group.Hosts.Count == 0);

    /// <summary>The list.</summary>
    public WeighSettings List { get; } = weigh;

    /// <summary>How many groups there are, the rest among them.</summary>
    public int Count => List.Groups.Count + 1;

    private int Rest => List.Groups.Count;

    /// <summary>The groups of the rows of a row group.</summary>
    /// <param name="measures">Columns of the part.</param>
    /// <param name="group">Number of the row group.</param>
    /// <param name="source">Name of the part's source.</param>
    /// <param name="sizes">Cluster sizes of the row group.</param>
    public async Task<int[]> FindAsync(MeasureReader measures, int group, string source, IReadOnlyList<int> sizes)
    {
        switch (List.By)
        {
            case WeighSettings.Source:
                return [.. Enumerable.Repeat(byName.GetValueOrDefault(source, Rest), measures.Rows(group))];
            case WeighSettings.Host:
                return [.. (await measures.TextsAsync(group, "host").ConfigureAwait(false)).Select(host => OfHost(host!))];
            case WeighSettings.HostKind:
                return [.. (await measures.TextsAsync(group, "host").ConfigureAwait(false)).Select(host => byName.GetValueOrDefault(HostClass.Of(host!), Rest))];
            case WeighSettings.Date:
                return [.. (await measures.DatesAsync(group).ConfigureAwait(false)).Select(dates => OfDate(dates.Of(date)))];
            case WeighSettings.ClusterSize:
                return [.. sizes.Select(size => OfNumber(size))];
            default:
                return [.. (await measures.ValuesAsync(group, List.By).ConfigureAwait(false)).Select(OfNumber)];
        }
    }

    private static string Plain(string host) => host.StartsWith("*.", StringComparison.Ordinal) ? host[2..].ToLowerInvariant() : host.TrimStart('.').ToLowerInvariant();

    // A group without hosts takes every host; of the others the earliest that lists the host or one above it.
    private int OfHost(string host)
    {
        var found = anyHost < 0 ? Rest : anyHost;
        for (var from = 0; from >= 0 && from < host.Length;)
        {
            if (byHost.TryGetValue(host[from..], out var listed))
            {
                found = Math.Min(found, listed);
            }

            var dot = host.IndexOf('.', from);
            from = dot < 0 ? -1 : dot + 1;
        }

        return found;
    }

    private int OfDate(DateTime? time)
    {
        var day = time is { } known ? DateOnly.FromDateTime(known) : (DateOnly?)null;
        return First(group => day is not { } stated ? group.Undated || (group.From ?? group.To) is null
            : !group.Undated && (group.From is not { } from || stated >= from) && (group.To is not { } to || stated <= to));
    }

    private int OfNumber(double value) => First(group => (group.Low is not { } low || value >= low) && (group.High is not { } high || value <= high));

    private int First(Func<WeightGroup, bool> fits)
    {
        for (var at = 0; at < Rest; at++)
        {
            if (fits(List.Groups[at]))
            {
                return at;
            }
        }

        return Rest;
    }
}
