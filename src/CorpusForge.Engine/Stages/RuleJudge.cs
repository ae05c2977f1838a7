using System.Globalization;
using CorpusForge.Core.Decontamination;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Stages;

/// <summary>Asks the recipe's rules of every page of a part, from the measures' columns, then the period, then evaluation items.</summary>
internal sealed class RuleJudge(RunContext run, Verdicts verdicts)
{
    private readonly IReadOnlyList<KeepRule> rules = run.Recipe.Rules;

    public async Task JudgeAsync(SourcePart part, long first, PageDecisions decisions)
    {
        var blocked = run.Blocks is null ? [] : await BlocksStage.ReadAsync(run, part.Index).ConfigureAwait(false);
        var begin = first;
        await using var measures = await MeasureReader.OpenAsync(run, part).ConfigureAwait(false);
        for (var group = 0; group < measures.Groups; group++)
        {
            await NoteContaminationAsync(measures, group, first, decisions).ConfigureAwait(false);
            await NoteFactsAsync(measures, group, first, decisions).ConfigureAwait(false);
            await AskRulesAsync(measures, group, first, decisions).ConfigureAwait(false);
            first += measures.Rows(group);
        }

        // An order has the last word, before any rule.
        for (var row = 0; row < blocked.Count; row++)
        {
            if (blocked[row])
            {
                decisions.Verdict[begin + row] = verdicts.Blocked;
            }
        }
    }

    private async Task NoteFactsAsync(MeasureReader measures, int group, long first, PageDecisions decisions)
    {
        var ids = await measures.TextsAsync(group, "doc_id").ConfigureAwait(false);
        var dates = await measures.DatesAsync(group).ConfigureAwait(false);
        var bytes = await measures.FactsAsync<int>(group, "text_bytes").ConfigureAwait(false);
        var characters = await measures.ValuesAsync(group, "characters").ConfigureAwait(false);
        var scores = run.Recipe.Dedup.Score is { } column ? await measures.ValuesAsync(group, column).ConfigureAwait(false) : null;
        var tokens = run.Tokens is null ? null : await measures.ValuesAsync(group, TokenRules.Column).ConfigureAwait(false);
        var mixture = run.Recipe.Mixture;
        for (var row = 0; row < ids.Length; row++)
        {
            var ordinal = first + row;
            decisions.Ids[ordinal] = UInt128.Parse(ids[row]!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            decisions.Fetched[ordinal] = dates[row].Fetched?.Ticks ?? 0;
            decisions.TextBytes[ordinal] = bytes[row];
            decisions.Characters[ordinal] = (int)characters[row];
            decisions.Tokens[ordinal] = (int)(tokens?[row] ?? 0);
            if (scores is not null)
            {
                decisions.Score[ordinal] = scores[row];
            }

            if (mixture.Period?.Holds(dates[row].Of(mixture.Date), mixture.Undated) == false)
            {
                decisions.Verdict[ordinal] = verdicts.Period;
            }
        }
    }

    private async Task NoteContaminationAsync(MeasureReader measures, int group, long first, PageDecisions decisions)
    {
        if (run.Recipe.Decontaminate is not { Remove: Removal.Page })
        {
            return;
        }

        var overlaps = await measures.ValuesAsync(group, MatchTable.Column).ConfigureAwait(false);
        for (var row = 0; row < overlaps.Length; row++)
        {
            if (overlaps[row] > 0)
            {
                (decisions.Verdict[first + row], decisions.Value[first + row]) = (verdicts.Contaminated, overlaps[row]);
            }
        }
    }

    // From the last rule to the first: the first that refuses a page has the last word. The period only speaks where no rule does.
    private async Task AskRulesAsync(MeasureReader measures, int group, long first, PageDecisions decisions)
    {
        for (var at = rules.Count - 1; at >= 0; at--)
        {
            var rule = rules[at];
            var values = await measures.ValuesAsync(group, rule.Column).ConfigureAwait(false);
            for (var row = 0; row < values.Length; row++)
            {
                if (!rule.Bounds.Hold(values[row]))
                {
                    decisions.Verdict[first + row] = Verdicts.Rule(at);
                    decisions.Value[first + row] = values[row];
                }
            }
        }
    }
}
