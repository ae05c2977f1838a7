using System.Globalization;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;
using CorpusForge.Learning.Classifiers.Scoring;

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
        var watched = run.Scorers.Count == 0 ? [] : await LargeDomainsAsync(run, token).ConfigureAwait(false);
        var reports = new List<ScoreDrift>();
        foreach (var plan in run.Scorers)
        {
            reports.Add(await CompareAsync(run, plan, watched, token).ConfigureAwait(false));
        }

        return reports;
    }

    private static async Task<ScoreDrift> CompareAsync(RunContext run, ScorePlan plan, HashSet<string> watched, CancellationToken token)
    {
        var column = plan.Scorer.Columns[0].Name;
        var training = ScoreHistogram.OfTraining(plan.Folder);
        var empty = new ScoreDrift { Model = plan.Scorer.Name, Column = column, Pages = 0 };
        if (training is null)
        {
            return empty with { Pages = new Ordinals(run).Total, Uncompared = "no-training-scores" };
        }

        var (all, domains, years) = (new ScoreTally(training), Tallies(), Tallies());
        foreach (var part in run.Parts)
        {
            token.ThrowIfCancellationRequested();
            await using var measures = await MeasureReader.OpenAsync(run, part).ConfigureAwait(false);
            for (var group = 0; group < measures.Groups; group++)
            {
                var scores = await measures.ValuesAsync(group, column).ConfigureAwait(false);
                var domain = await measures.TextsAsync(group, "domain").ConfigureAwait(false);
                var published = await measures.TimesAsync(group, "published_at").ConfigureAwait(false);
                var fetched = await measures.TimesAsync(group, "fetched_at").ConfigureAwait(false);
                for (var row = 0; row < scores.Length; row++)
                {
                    all.Add(scores[row]);
                    Tally(years, (published[row] ?? fetched[row])?.Year.ToString("d4", CultureInfo.InvariantCulture) ?? "unknown", training).Add(scores[row]);
                    if (watched.Contains(domain[row]!))
                    {
                        Tally(domains, domain[row]!, training).Add(scores[row]);
                    }
                }
            }
        }

        var compared = empty with { Pages = all.Pages, Bounds = training.Bounds, TrainingShares = training.Shares, Shares = all.Shares };
        return all.Pages < ScoreDrift.LeastPages ? compared with { Uncompared = "too-few-pages" } : compared with
        {
            All = all.Build("all", "all"),
            Groups = [.. Large(domains, "domain").Concat(Large(years, "year")).OrderByDescending(group => group.Distance.StabilityIndex)
                .ThenBy(group => group.Dimension, StringComparer.Ordinal).ThenBy(group => group.Group, StringComparer.Ordinal)],
        };
    }

    private static SortedDictionary<string, ScoreTally> Tallies() => new(StringComparer.Ordinal);

    private static ScoreTally Tally(SortedDictionary<string, ScoreTally> tallies, string group, ScoreHistogram training) =>
        tallies.TryGetValue(group, out var known) ? known : tallies[group] = new ScoreTally(training);

    private static IEnumerable<ScoreGroup> Large(SortedDictionary<string, ScoreTally> tallies, string dimension) =>
        tallies.Where(group => group.Value.Pages >= ScoreDrift.LeastPages).Select(group => group.Value.Build(dimension, group.Key));

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
