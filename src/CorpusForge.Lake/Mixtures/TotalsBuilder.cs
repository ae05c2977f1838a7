using System.Globalization;

namespace CorpusForge.Lake.Mixtures;

/// <summary>Adds up the pages of a version.</summary>
/// <param name="countsTokens">Whether pages have tokens.</param>
/// <param name="scores">The scores of 0 to 1 that pages have.</param>
public sealed class TotalsBuilder(bool countsTokens, IReadOnlyList<string> scores)
{
    private const int DomainsListed = 100;

    private readonly SortedDictionary<string, PageTotal> sources = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PageTotal> years = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedDictionary<string, PageTotal>> bands = new(
        scores.ToDictionary(score => score, _ => new SortedDictionary<string, PageTotal>(StringComparer.Ordinal)), StringComparer.Ordinal);

    private readonly Dictionary<string, (long Pages, long Characters)> domains = new(StringComparer.Ordinal);
    private readonly PageTotal none = new(0, 0, 0) { Tokens = countsTokens ? 0 : null };

    private PageTotal all = new(0, 0, 0) { Tokens = countsTokens ? 0 : null };
    private PageTotal seen = new(0, 0, 0) { Tokens = countsTokens ? 0 : null };

    /// <summary>Adds a page.</summary>
    /// <param name="source">Name of its source.</param>
    /// <param name="domain">Its registrable domain.</param>
    /// <param name="time">The date that tells its time.</param>
    /// <param name="page">What it adds up to, once.</param>
    /// <param name="repeat">How often it is to be seen.</param>
    public void Add(string source, string domain, DateTime? time, PageTotal page, int repeat)
    {
        ArgumentNullException.ThrowIfNull(page);
        all = all.Plus(page);
        seen = seen.Plus(page, repeat);
        Add(sources, source, page);
        Add(years, time?.Year.ToString("d4", CultureInfo.InvariantCulture) ?? "unknown", page);
        var (count, sum) = domains.GetValueOrDefault(domain);
        domains[domain] = (count + 1, sum + page.Characters);
    }

    /// <summary>Adds a page to the band of its score.</summary>
    public void AddScore(string score, double value, PageTotal page)
    {
        var band = (int)Math.Clamp(value * 10, 0, 9);
        Add(bands[score], string.Create(CultureInfo.InvariantCulture, $"{band / 10.0:0.0}-{(band + 1) / 10.0:0.0}"), page);
    }

    /// <summary>The sums.</summary>
    public ManifestTotals Build() => new()
    {
        All = all,
        Seen = seen == all ? null : seen,
        Sources = sources,
        Years = years,
        Scores = bands.Count == 0 ? null : bands,
        Domains = [.. domains
            .OrderByDescending(domain => domain.Value.Characters).ThenBy(domain => domain.Key, StringComparer.Ordinal)
            .Take(DomainsListed).Select(domain => new DomainTotal(domain.Key, domain.Value.Pages, domain.Value.Characters))],
        DomainCount = domains.Count,
    };

    private void Add(SortedDictionary<string, PageTotal> totals, string name, PageTotal page) =>
        totals[name] = (totals.GetValueOrDefault(name) ?? none).Plus(page);
}
