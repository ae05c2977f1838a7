using System.Globalization;
using CorpusForge.Core.Decontamination;
using CorpusForge.Core.Mixtures;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>Adds up the verdicts, part by part.</summary>
internal sealed class SummaryBuilder(RunContext run, Verdicts verdicts)
{
    private const int DomainsListed = 100;

    private readonly long[] pages = new long[verdicts.Count];
    private readonly SortedDictionary<string, long> quarantined = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> skipped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PageTotal> sources = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PageTotal> years = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Pages, long Characters)> domains = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, TextTotal> texts = new(
        TextPlan.Of(run.Recipe).Passes.ToDictionary(pass => pass.Name, pass => TextTotal.None with { Removed = pass.Removes }), StringComparer.Ordinal);

    private PageTotal all = new(0, 0, 0);
    private PageTotal seen = new(0, 0, 0);

    public async Task AddAsync(SourcePart part, long first, PageDecisions decisions)
    {
        AddCounts(part);
        await using var measures = await MeasureReader.OpenAsync(run, part).ConfigureAwait(false);
        var ordinal = first;
        for (var group = 0; group < measures.Groups; group++)
        {
            var domain = await measures.TextsAsync(group, "domain").ConfigureAwait(false);
            var fetched = await measures.TimesAsync(group, "fetched_at").ConfigureAwait(false);
            var published = await measures.TimesAsync(group, "published_at").ConfigureAwait(false);
            for (var row = 0; row < domain.Length; row++, ordinal++)
            {
                pages[decisions.Verdict[ordinal]]++;
                if (decisions.Verdict[ordinal] == Verdicts.Kept)
                {
                    seen = seen.With(decisions.Repeat[ordinal], decisions.Characters[ordinal], decisions.TextBytes[ordinal]);
                    AddKept(
                        part.From.Source.Name, domain[row]!, published[row] ?? fetched[row], decisions.Characters[ordinal],
                        decisions.TextBytes[ordinal]);
                }
            }
        }
    }

    public VerdictsSummary Build(int shards)
    {
        var documents = pages.Sum();
        var pagesIn = documents + quarantined.Values.Sum();
        var steps = new List<FunnelStep>();
        if (pagesIn != documents)
        {
            steps.Add(new FunnelStep("quarantine", pagesIn, documents));
        }

        var left = documents;
        for (byte verdict = 1; verdict < verdicts.Count; verdict++)
        {
            if (IsAsked(verdict))
            {
                steps.Add(new FunnelStep(verdicts.Name(verdict), left, left - pages[verdict]));
                left -= pages[verdict];
            }
        }

        var funnel = new Funnel
        {
            PagesIn = pagesIn,
            Kept = pages[Verdicts.Kept],
            Removed = Named(verdict => !verdicts.IsDuplicate(verdict)),
            Duplicates = Named(verdicts.IsDuplicate),
            Quarantined = quarantined,
            Steps = steps,
        };
        if (funnel.Unaccounted != 0)
        {
            throw new InvalidOperationException($"The funnel does not add up: {funnel.Unaccounted} pages are unaccounted for.");
        }

        return new VerdictsSummary
        {
            Funnel = funnel,
            SkippedRecords = skipped,
            Texts = texts.Count == 0 ? null : texts,
            Totals = new ManifestTotals
            {
                All = all,
                Seen = seen == all ? null : seen,
                Sources = sources,
                Years = years,
                Domains = [.. domains
                    .OrderByDescending(domain => domain.Value.Characters).ThenBy(domain => domain.Key, StringComparer.Ordinal)
                    .Take(DomainsListed).Select(domain => new DomainTotal(domain.Key, domain.Value.Pages, domain.Value.Characters))],
                DomainCount = domains.Count,
            },
            Shards = shards,
        };
    }

    private SortedDictionary<string, long> Named(Func<byte, bool> which)
    {
        var named = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (byte verdict = 1; verdict < verdicts.Count; verdict++)
        {
            if (which(verdict) && IsAsked(verdict))
            {
                named[verdicts.Name(verdict)] = pages[verdict];
            }
        }

        return named;
    }

    // A step the recipe does not have is not shown as one that changed nothing.
    private bool IsAsked(byte verdict)
    {
        var (dedup, mixture) = (run.Recipe.Dedup, run.Recipe.Mixture);
        return verdict < verdicts.Period
            || (verdict == verdicts.Period && mixture.Period is not null)
            || (verdict == verdicts.Contaminated && run.Recipe.Decontaminate is { Remove: Removal.Page })
            || (verdict == verdicts.Url && dedup.Url)
            || (verdict == verdicts.Exact && dedup.Exact)
            || (verdict == verdicts.Near && dedup.Near is not null)
            || (verdict == verdicts.Sample && mixture.Sample < 1)
            || (verdict == verdicts.Weight && (mixture.Weights.Count > 0 || mixture.Rehydrate?.Any(step => step.Repeat < 1) == true));
    }

    private void AddCounts(SourcePart part)
    {
        var counts = PartFacts.TryRead(part.Documents(run.Lake))?.Counts ?? [];
        foreach (var pass in texts.Keys.ToList())
        {
            texts[pass] = texts[pass].Plus(PartCounts.Found(counts, pass));
        }

        foreach (var (name, count) in counts)
        {
            var (target, prefix) = name.StartsWith(PartCounts.QuarantinedPrefix, StringComparison.Ordinal)
                ? (quarantined, PartCounts.QuarantinedPrefix)
                : (skipped, PartCounts.SkippedPrefix);
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                target[name[prefix.Length..]] = target.GetValueOrDefault(name[prefix.Length..]) + count;
            }
        }
    }

    private void AddKept(string source, string domain, DateTime? time, int characters, int bytes)
    {
        all = all.With(characters, bytes);
        Add(sources, source);
        Add(years, time?.Year.ToString("d4", CultureInfo.InvariantCulture) ?? "unknown");
        var (count, sum) = domains.GetValueOrDefault(domain);
        domains[domain] = (count + 1, sum + characters);

        void Add(SortedDictionary<string, PageTotal> totals, string name) =>
            totals[name] = (totals.GetValueOrDefault(name) ?? new PageTotal(0, 0, 0)).With(characters, bytes);
    }
}
