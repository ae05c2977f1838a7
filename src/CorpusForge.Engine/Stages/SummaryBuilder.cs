using CorpusForge.Core.Decontamination;
using CorpusForge.Core.Mixtures;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>Adds up the verdicts, part by part.</summary>
internal sealed class SummaryBuilder(RunContext run, Verdicts verdicts)
{
    private readonly long[] pages = new long[verdicts.Count];
    private readonly SortedDictionary<string, long> quarantined = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> skipped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, TextTotal> texts = new(
        TextPlan.Of(run.Recipe).Passes.ToDictionary(pass => pass.Name, pass => TextTotal.None with { Removed = pass.Removes }), StringComparer.Ordinal);

    // Other columns of a model, such as a perplexity, have no such bands.
    private readonly IReadOnlyList<string> scored = ScoredColumns(run);
    private readonly TotalsBuilder totals = new(run.Tokens is not null, ScoredColumns(run));

    public async Task AddAsync(SourcePart part, long first, PageDecisions decisions)
    {
        AddCounts(part);
        await using var measures = await MeasureReader.OpenAsync(run, part).ConfigureAwait(false);
        var ordinal = first;
        for (var group = 0; group < measures.Groups; group++)
        {
            var domain = await measures.TextsAsync(group, "domain").ConfigureAwait(false);
            var dates = await measures.DatesAsync(group).ConfigureAwait(false);
            var scores = new List<double[]>();
            foreach (var column in scored)
            {
                scores.Add(await measures.ValuesAsync(group, column).ConfigureAwait(false));
            }

            for (var row = 0; row < domain.Length; row++, ordinal++)
            {
                pages[decisions.Verdict[ordinal]]++;
                if (decisions.Verdict[ordinal] == Verdicts.Kept)
                {
                    var page = TotalOf(decisions, ordinal);
                    totals.Add(part.From.Source.Name, domain[row]!, dates[row].Of(run.Recipe.Mixture.Date), page, decisions.Repeat[ordinal]);
                    for (var at = 0; at < scored.Count; at++)
                    {
                        totals.AddScore(scored[at], scores[at][row], page);
                    }
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
        foreach (var verdict in verdicts.InOrder)
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
            Totals = totals.Build(),
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
            || (verdict == verdicts.Blocked && run.Blocks is not null)
            || (verdict == verdicts.Period && mixture.Period is not null)
            || (verdict == verdicts.Contaminated && run.Recipe.Decontaminate is { Remove: Removal.Page })
            || (verdict == verdicts.Url && dedup.Url)
            || (verdict == verdicts.Exact && dedup.Exact)
            || (verdict == verdicts.Near && dedup.Near is not null)
            || (verdict == verdicts.Sample && mixture.Sample < 1)
            || (verdict == verdicts.Weight && (mixture.AllWeights.Count > 0 || mixture.Budget is not null || mixture.Rehydrate?.Any(step => step.Repeat < 1) == true));
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

    private PageTotal TotalOf(PageDecisions decisions, long ordinal) =>
        new(1, decisions.Characters[ordinal], decisions.TextBytes[ordinal]) { Tokens = run.Tokens is null ? null : decisions.Tokens[ordinal] };

    private static IReadOnlyList<string> ScoredColumns(RunContext run) => [.. run.Scorers.SelectMany(plan => plan.Scorer.Columns)
        .Where(column => column is { Least: 0, Most: 1 }).Select(column => column.Name)];
}
