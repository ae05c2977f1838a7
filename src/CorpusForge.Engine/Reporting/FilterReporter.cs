using System.Globalization;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Explaining;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;

namespace CorpusForge.Engine.Reporting;

/// <summary>Asks all rules of all pages, from columns, and counts who refuses what.</summary>
public sealed class FilterReporter
{
    /// <summary>Most rules of a report.</summary>
    public const int MostRules = 128;

    private const int HostsWatched = 1000;
    private const int PagesOfAGroup = 20;
    private static readonly int[] LengthBands = [0, 200, 400, 1000, 3000, 10_000, 30_000];

    private readonly RunContext run;
    private readonly IReadOnlyList<KeepRule> rules;
    private readonly long[] refused;
    private readonly long[] own;
    private readonly long[] first;
    private readonly long[] ownCharacters;
    private readonly long[,] both;
    private readonly GroupTally hosts;
    private readonly GroupTally years;
    private readonly GroupTally lengths;
    private long pages;
    private long kept;

    private FilterReporter(RunContext run)
    {
        this.run = run;
        rules = run.Recipe.Rules;
        (refused, own, first, ownCharacters) = (new long[rules.Count], new long[rules.Count], new long[rules.Count], new long[rules.Count]);
        both = new long[rules.Count, rules.Count];
        (hosts, years, lengths) = (new GroupTally("host", rules.Count), new GroupTally("year", rules.Count), new GroupTally("length", rules.Count));
    }

    /// <summary>
    /// The report of a recipe that was run in a lake. Throws <see cref="RecipeException"/> when it was not, or has no rule or too many.
    /// </summary>
    public static async Task<FilterReport> ReportAsync(Recipe recipe, string lakePath, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        if (recipe.Rules.Count is 0 or > MostRules)
        {
            throw new RecipeException($"Recipe '{recipe.Name}' has {recipe.Rules.Count} rules; a report is made of 1 to {MostRules}.");
        }

        using var built = await BuiltRun.OpenMeasuredAsync(recipe, lakePath, 1).ConfigureAwait(false);
        var reporter = new FilterReporter(built.Run);
        var watched = await LargestHostsAsync(built.Run, token).ConfigureAwait(false);
        foreach (var part in built.Run.Parts)
        {
            token.ThrowIfCancellationRequested();
            await reporter.AddAsync(part, watched).ConfigureAwait(false);
        }

        return reporter.Build() with { ScoreDrift = await ScoreDriftReporter.ReportAsync(built.Run, token).ConfigureAwait(false) };
    }

    // Counts of all rules are kept for the largest hosts only: a crawl has millions of small ones, of which a share says nothing.
    private static async Task<HashSet<string>> LargestHostsAsync(RunContext run, CancellationToken token)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var part in run.Parts)
        {
            token.ThrowIfCancellationRequested();
            await using var measures = await MeasureReader.OpenAsync(run, part).ConfigureAwait(false);
            for (var group = 0; group < measures.Groups; group++)
            {
                foreach (var host in await measures.TextsAsync(group, "host").ConfigureAwait(false))
                {
                    counts[host!] = counts.GetValueOrDefault(host!) + 1;
                }
            }
        }

        return [.. counts.Where(host => host.Value >= PagesOfAGroup)
            .OrderByDescending(host => host.Value).ThenBy(host => host.Key, StringComparer.Ordinal).Take(HostsWatched).Select(host => host.Key)];
    }

    private async Task AddAsync(SourcePart part, HashSet<string> watched)
    {
        await using var measures = await MeasureReader.OpenAsync(run, part).ConfigureAwait(false);
        for (var group = 0; group < measures.Groups; group++)
        {
            var masks = new UInt128[measures.Rows(group)];
            for (var rule = 0; rule < refused.Length; rule++)
            {
                var (column, bounds) = (rules[rule].Column, rules[rule].Bounds);
                var values = await measures.ValuesAsync(group, column).ConfigureAwait(false);
                for (var row = 0; row < values.Length; row++)
                {
                    masks[row] |= bounds.Hold(values[row]) ? 0 : UInt128.One << rule;
                }
            }

            var host = await measures.TextsAsync(group, "host").ConfigureAwait(false);
            var published = await measures.TimesAsync(group, "published_at").ConfigureAwait(false);
            var fetched = await measures.TimesAsync(group, "fetched_at").ConfigureAwait(false);
            var characters = await measures.ValuesAsync(group, "characters").ConfigureAwait(false);
            for (var row = 0; row < masks.Length; row++)
            {
                Count(masks[row], (long)characters[row]);
                years.Add((published[row] ?? fetched[row])?.Year.ToString("d4", CultureInfo.InvariantCulture) ?? "unknown", masks[row]);
                lengths.Add(BandOf(characters[row]), masks[row]);
                if (watched.Contains(host[row]!))
                {
                    hosts.Add(host[row]!, masks[row]);
                }
            }
        }
    }

    private void Count(UInt128 mask, long characters)
    {
        pages++;
        if (mask == 0)
        {
            kept++;
            return;
        }

        var alone = UInt128.PopCount(mask) == 1;
        first[(int)UInt128.TrailingZeroCount(mask)]++;
        for (var left = mask; left != 0; left &= left - 1)
        {
            var rule = (int)UInt128.TrailingZeroCount(left);
            refused[rule]++;
            own[rule] += alone ? 1 : 0;
            ownCharacters[rule] += alone ? characters : 0;
            for (var others = left & (left - 1); others != 0; others &= others - 1)
            {
                both[rule, (int)UInt128.TrailingZeroCount(others)]++;
            }
        }
    }

    private static string BandOf(double characters)
    {
        var band = Array.FindLastIndex(LengthBands, least => characters >= least);
        return band == LengthBands.Length - 1
            ? FormattableString.Invariant($"{LengthBands[band]} or more")
            : FormattableString.Invariant($"{LengthBands[band]} to {LengthBands[band + 1] - 1}");
    }

    private FilterReport Build()
    {
        var filters = rules.Select((rule, at) => new FilterRow(
            rule.Name, rule.Bounds.Low, rule.Bounds.High, refused[at], own[at], refused[at] - own[at], first[at], ownCharacters[at])).ToList();

        // That short pages are short is no news.
        var drift = new[] { hosts, years, lengths }.SelectMany(tally => tally.Drift(filters, Math.Max(1, pages), PagesOfAGroup))
            .Where(row => row is not { Filter: "characters", Dimension: "length" });
        return new FilterReport
        {
            Recipe = run.Recipe.Name,
            Pages = pages,
            Kept = kept,
            Filters = filters,
            Pairs = [.. Pairs().OrderByDescending(pair => pair.Both).ThenBy(pair => pair.One, StringComparer.Ordinal).ThenBy(pair => pair.Other, StringComparer.Ordinal)],
            Drift = [.. drift.OrderByDescending(row => Math.Abs(row.Deviations))
                .ThenBy(row => row.Filter, StringComparer.Ordinal).ThenBy(row => row.Group, StringComparer.Ordinal)],
        };
    }

    private IEnumerable<FilterPair> Pairs()
    {
        for (var one = 0; one < refused.Length; one++)
        {
            for (var other = one + 1; other < refused.Length; other++)
            {
                if (both[one, other] is > 0 and var shared)
                {
                    yield return new FilterPair(
                        rules[one].Name, rules[other].Name, shared,
                        (double)shared / (refused[one] + refused[other] - shared));
                }
            }
        }
    }
}
