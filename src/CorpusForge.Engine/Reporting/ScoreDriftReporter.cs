using System.Globalization;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;

namespace CorpusForge.Engine.Reporting;

/// <summary>
/// Compares the scores of a run's pages with those of each model's training set, from columns. It is found anew whenever it is asked for and stands
/// in no file: the training set's histogram lies beside the model and is no part of any key.
/// </summary>
internal static class ScoreDriftReporter
{
    private const int DomainsWatched = 1000;

    /// <summary>One comparison a model, in the order of the recipe.</summary>
    public static async Task<IReadOnlyList<ScoreDrift>> ReportAsync(RunContext run, CancellationToken token)
    {
        var tallies = run.Scorers.Select(plan => new ModelTally(plan)).ToList();
        var compared = tallies.Where(tally => tally.Training is not null).ToList();
        if (compared.Count > 0)
        {
            var watched = await LargeDomainsAsync(run, token).ConfigureAwait(false);
            foreach (var part in run.Parts)
            {
                token.ThrowIfCancellationRequested();
                await TallyAsync(run, part, watched, compared).ConfigureAwait(false);
            }
        }

        var pages = new Ordinals(run).Total;
        return [.. tallies.Select(tally => tally.Build(pages))];
    }

    private static async Task TallyAsync(RunContext run, SourcePart part, HashSet<string> watched, List<ModelTally> tallies)
    {
        await using var measures = await MeasureReader.OpenAsync(run, part).ConfigureAwait(false);
        for (var group = 0; group < measures.Groups; group++)
        {
            var domain = await measures.TextsAsync(group, "domain").ConfigureAwait(false);
            var published = await measures.TimesAsync(group, "published_at").ConfigureAwait(false);
            var fetched = await measures.TimesAsync(group, "fetched_at").ConfigureAwait(false);
            var years = published.Zip(fetched, (stated, read) => (stated ?? read)?.Year.ToString("d4", CultureInfo.InvariantCulture) ?? "unknown").ToArray();
            foreach (var tally in tallies)
            {
                var scores = await measures.ValuesAsync(group, tally.Column).ConfigureAwait(false);
                for (var row = 0; row < scores.Length; row++)
                {
                    tally.Add(scores[row], watched.Contains(domain[row]!) ? domain[row] : null, years[row]);
                }
            }
        }
    }

    // Scores are tallied for large domains only: a crawl has millions of small ones.
    private static async Task<HashSet<string>> LargeDomainsAsync(RunContext run, CancellationToken token)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var part in run.Parts)
        {
            token.ThrowIfCancellationRequested();
            await using var measures = await MeasureReader.OpenAsync(run, part).ConfigureAwait(false);
            for (var group = 0; group < measures.Groups; group++)
            {
                foreach (var domain in await measures.TextsAsync(group, "domain").ConfigureAwait(false))
                {
                    counts[domain!] = counts.GetValueOrDefault(domain!) + 1;
                }
            }
        }

        return [.. counts.Where(domain => domain.Value >= ScoreDrift.LeastPages && domain.Key.Length > 0)
            .OrderByDescending(domain => domain.Value).ThenBy(domain => domain.Key, StringComparer.Ordinal).Take(DomainsWatched).Select(domain => domain.Key)];
    }
}
