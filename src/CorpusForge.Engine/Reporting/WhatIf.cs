using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Explaining;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Reporting;

/// <summary>
/// Answers what a changed recipe would keep, from the columns that a run left: no page is read, extracted or measured again. The verdicts
/// it makes stay in the lake, so that a later run of the changed recipe finds them.
/// </summary>
public static class WhatIf
{
    private const int HostsShown = 20;
    private const int BeginningShown = 80;

    /// <summary>
    /// Compares two forms of a recipe. Throws <see cref="RecipeException"/> where the recipe has not been run in the lake, or where the change
    /// concerns more than columns can tell.
    /// </summary>
    public static async Task<WhatIfReport> AskAsync(Recipe now, Recipe then, string lakePath, int workers, int samples, CancellationToken token)
    {
        using var built = await BuiltRun.OpenMeasuredAsync(now, lakePath, workers).ConfigureAwait(false);
        var changed = await built.WithAsync(then).ConfigureAwait(false);
        foreach (var run in (RunContext[])[built.Run, changed])
        {
            var verdicts = new VerdictsStage(run);
            if (!verdicts.IsDone(0))
            {
                await verdicts.RunAsync(0, token).ConfigureAwait(false);
            }
        }

        return await CompareAsync(built.Run, changed, samples, token).ConfigureAwait(false);
    }

    private static async Task<WhatIfReport> CompareAsync(RunContext now, RunContext then, int samples, CancellationToken token)
    {
        var (gained, lost) = (new MovedTally(then.Recipe, now.Recipe, samples), new MovedTally(then.Recipe, now.Recipe, samples));
        var hosts = new SortedDictionary<string, HostTally>(StringComparer.Ordinal);
        long pages = 0;
        foreach (var part in now.Parts)
        {
            token.ThrowIfCancellationRequested();
            await using var before = await TableReader.OpenPartAsync(VerdictsStage.PathOf(now, part.Index)).ConfigureAwait(false);
            await using var after = await TableReader.OpenPartAsync(VerdictsStage.PathOf(then, part.Index)).ConfigureAwait(false);
            await using var measures = await MeasureReader.OpenAsync(now, part).ConfigureAwait(false);
            var (was, becomes) = (await VerdictColumns.ReadAsync(before).ConfigureAwait(false), await VerdictColumns.ReadAsync(after).ConfigureAwait(false));
            var row = 0;
            for (var group = 0; group < measures.Groups; group++)
            {
                var ids = await measures.TextsAsync(group, "doc_id").ConfigureAwait(false);
                var names = await measures.TextsAsync(group, "host").ConfigureAwait(false);
                var domains = await measures.TextsAsync(group, "domain").ConfigureAwait(false);
                var lengths = await measures.ValuesAsync(group, "characters").ConfigureAwait(false);
                for (var at = 0; at < ids.Length; at++, row++)
                {
                    var (kept, keeps, length) = (was.IsKept(row), becomes.IsKept(row), (long)lengths[at]);
                    if (kept || keeps)
                    {
                        if (!hosts.TryGetValue(names[at]!, out var host))
                        {
                            hosts[names[at]!] = host = new HostTally(domains[at]!);
                        }

                        host.Add(kept, keeps, length);
                    }

                    if (kept != keeps)
                    {
                        var (tally, side) = keeps ? (gained, was) : (lost, becomes);
                        tally.Add(part.Index, row, ids[at]!, names[at]!, side.Verdict[row], side.Value[row], length);
                    }
                }
            }

            pages += row;
        }

        var (domainsNow, domainsThen) = (Domains(hosts.Values, host => host.Now), Domains(hosts.Values, host => host.Then));
        return new WhatIfReport
        {
            Recipe = now.Recipe.Name,
            Pages = pages,
            Now = new KeptTotal(hosts.Values.Sum(host => host.Now), hosts.Values.Sum(host => host.NowCharacters), domainsNow.Count),
            Then = new KeptTotal(hosts.Values.Sum(host => host.Then), hosts.Values.Sum(host => host.ThenCharacters), domainsThen.Count),
            Gained = gained.Build(domainsThen.Except(domainsNow).Count(), await ShowAsync(now, gained).ConfigureAwait(false)),
            Lost = lost.Build(domainsNow.Except(domainsThen).Count(), await ShowAsync(now, lost).ConfigureAwait(false)),
            Hosts = [.. hosts.Where(host => host.Value.Gained + host.Value.Lost > 0)
                .OrderByDescending(host => host.Value.Gained + host.Value.Lost).ThenBy(host => host.Key, StringComparer.Ordinal)
                .Take(HostsShown).Select(host => new HostChange(host.Key, host.Value.Now, host.Value.Gained, host.Value.Lost))],
        };
    }

    private static HashSet<string> Domains(IEnumerable<HostTally> hosts, Func<HostTally, long> pages) =>
        [.. hosts.Where(host => pages(host) > 0).Select(host => host.Domain)];

    private static async Task<IReadOnlyList<MovedPage>> ShowAsync(RunContext run, MovedTally tally)
    {
        var shown = new List<MovedPage>();
        foreach (var page in tally.Nearest())
        {
            await using var document = await RowReader.OpenAsync(run.Parts[page.Part].Documents(run.Lake), page.Row).ConfigureAwait(false);
            var text = (await document.TextAsync("text").ConfigureAwait(false)).ReplaceLineEndings(" ");
            shown.Add(new MovedPage(
                page.DocId, await document.TextAsync("url").ConfigureAwait(false), await document.TextAsync("title").ConfigureAwait(false),
                page.Step, page.Value, page.Bound, page.Characters, text[..Cut(text)]));
        }

        return shown;
    }

    private static int Cut(string text) =>
        text.Length <= BeginningShown ? text.Length : char.IsHighSurrogate(text[BeginningShown - 1]) ? BeginningShown - 1 : BeginningShown;
}
