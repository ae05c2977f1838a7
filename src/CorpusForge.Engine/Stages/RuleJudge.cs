using System.Globalization;
using CorpusForge.Core.Mixtures;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>Asks the recipe's rules of every page of a part, from the measures' columns, and then the period.</summary>
internal sealed class RuleJudge(RunContext run, Verdicts verdicts)
{
    public async Task JudgeAsync(SourcePart part, long first, PageDecisions decisions)
    {
        await using var documents = await TableReader.OpenAsync(part.Documents(run.Lake)).ConfigureAwait(false);
        var ordinal = first;
        for (var group = 0; group < documents.Groups; group++)
        {
            var ids = await documents.StringsAsync(group, "doc_id").ConfigureAwait(false);
            var fetched = await documents.OptionalAsync<DateTime>(group, "fetched_at").ConfigureAwait(false);
            var published = await documents.OptionalAsync<DateTime>(group, "published_at").ConfigureAwait(false);
            var bytes = await documents.ValuesAsync<int>(group, "text_bytes").ConfigureAwait(false);
            for (var row = 0; row < ids.Length; row++, ordinal++)
            {
                decisions.Ids[ordinal] = UInt128.Parse(ids[row]!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                decisions.Fetched[ordinal] = fetched[row]?.Ticks ?? 0;
                decisions.TextBytes[ordinal] = bytes[row];
                if (!InPeriod(run.Recipe.Mixture.Period, published[row] ?? fetched[row]))
                {
                    decisions.Verdict[ordinal] = verdicts.Period;
                }
            }
        }

        await AskRulesAsync(part, first, decisions).ConfigureAwait(false);
    }

    private static bool InPeriod(PeriodSettings? period, DateTime? time)
    {
        if (period is null || (period.From is null && period.To is null))
        {
            return true;
        }

        return time is { } known && DateOnly.FromDateTime(known) is var day
            && (period.From is not { } from || day >= from) && (period.To is not { } to || day <= to);
    }

    private async Task AskRulesAsync(SourcePart part, long first, PageDecisions decisions)
    {
        var rules = run.Recipe.Keep;
        await using var measures = await TableReader.OpenAsync(part.Measures(run.Lake)).ConfigureAwait(false);
        for (var group = 0; group < measures.Groups; group++)
        {
            var characters = await measures.ValuesAsync<double>(group, "characters").ConfigureAwait(false);
            for (var row = 0; row < characters.Length; row++)
            {
                decisions.Characters[first + row] = (int)characters[row];
            }

            // From the last rule to the first: the first that refuses a page has the last word. The period only speaks where no rule does.
            for (var at = rules.Count - 1; at >= 0; at--)
            {
                var values = await measures.ValuesAsync<double>(group, rules[at].Name).ConfigureAwait(false);
                for (var row = 0; row < values.Length; row++)
                {
                    if (!rules[at].Bounds.Hold(values[row]))
                    {
                        decisions.Verdict[first + row] = Verdicts.Rule(at);
                        decisions.Value[first + row] = values[row];
                    }
                }
            }

            first += characters.Length;
        }
    }
}
