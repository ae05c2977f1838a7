using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;

namespace CorpusForge.Engine.Reporting;

/// <summary>Adds up the pages that move one way, and remembers the few of each host that lie nearest to the bound.</summary>
internal sealed class MovedTally(Recipe then, Recipe now, int samples)
{
    private readonly IReadOnlyList<KeepRule> rules = [.. then.Rules, .. now.Rules];
    private readonly Dictionary<string, List<Candidate>> nearest = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> steps = new(StringComparer.Ordinal);
    private long characters;

    public long Pages { get; private set; }

    /// <summary>A page that moves: where it stands, and the step that removes it on the side on which it is not kept.</summary>
    public void Add(int part, int row, string docId, string host, string step, double? value, long length)
    {
        Pages++;
        characters += length;
        steps[step] = steps.GetValueOrDefault(step) + 1;
        var bound = value is { } known ? Nearest(step, known) : null;
        var distance = value is { } at && bound is { } limit ? Math.Abs(at - limit) / Math.Max(Math.Abs(limit), 1e-9) : double.PositiveInfinity;
        if (!nearest.TryGetValue(host, out var list))
        {
            nearest[host] = list = [];
        }

        var next = new Candidate(distance, docId, part, row, step, value, bound, length);
        var place = ~list.BinarySearch(next);
        if (place >= 0 && place < samples)
        {
            list.Insert(place, next);
            list.RemoveRange(Math.Min(list.Count, samples), Math.Max(0, list.Count - samples));
        }
    }

    /// <summary>The samples: the nearest of each host, then the second of each, and so on.</summary>
    public IReadOnlyList<Candidate> Nearest() => [.. nearest
        .SelectMany(host => host.Value.Select((candidate, rank) => (candidate, rank)))
        .OrderBy(pair => pair.rank).ThenBy(pair => pair.candidate)
        .Select(pair => pair.candidate).Take(samples)];

    public MovedPages Build(long domains, IReadOnlyList<MovedPage> shown) => new()
    {
        Pages = Pages,
        Characters = characters,
        Domains = domains,
        Steps = steps,
        Samples = shown,
    };

    // The bound as it would be; where the changed recipe has no such rule any more, the bound as it is.
    private double? Nearest(string step, double value)
    {
        var bounds = rules.FirstOrDefault(rule => rule.Name == step)?.Bounds;
        return (bounds?.Low, bounds?.High) switch
        {
            ({ } low, { } high) => Math.Abs(value - low) <= Math.Abs(value - high) ? low : high,
            var (low, high) => low ?? high,
        };
    }

    internal sealed record Candidate(
        double Distance, string DocId, int Part, int Row, string Step, double? Value, double? Bound, long Characters) : IComparable<Candidate>
    {
        public int CompareTo(Candidate? other) =>
            other is null ? 1 : Distance.CompareTo(other.Distance) is not 0 and var order ? order : string.CompareOrdinal(DocId, other.DocId);
    }
}
