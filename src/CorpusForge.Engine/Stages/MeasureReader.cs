using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Reads the measures and scores of a part, and the facts that lie beside them, column by column. Measures on demand, the scores of each model and the tokens
/// lie in files of their own, with the same rows in the same groups; each is opened when it is asked for.
/// </summary>
internal sealed class MeasureReader : IAsyncDisposable
{
    private readonly RunContext run;
    private readonly IReadOnlyList<MeasurePlan> plans;
    private readonly SourcePart part;
    private readonly TableReader table;
    private readonly Dictionary<string, TableReader> others = new(StringComparer.Ordinal);

    private MeasureReader(RunContext run, SourcePart part, TableReader table) =>
        (this.run, this.part, this.table, plans) = (run, part, table, MeasurePlan.OnDemand(run.Recipe));

    /// <summary>Number of row groups.</summary>
    public int Groups => table.Groups;

    public static async Task<MeasureReader> OpenAsync(RunContext run, SourcePart part) =>
        new(run, part, await TableReader.OpenPartAsync(part.Measures(run.Lake)).ConfigureAwait(false));

    /// <summary>Rows of a group.</summary>
    public int Rows(int group) => table.Rows(group);

    /// <summary>The values of a measure or score.</summary>
    public async Task<double[]> ValuesAsync(int group, string measure) =>
        await (await TableOfAsync(measure).ConfigureAwait(false)).ValuesAsync<double>(group, measure).ConfigureAwait(false);

    /// <summary>The values of a fact.</summary>
    public Task<T[]> FactsAsync<T>(int group, string fact)
        where T : struct => table.ValuesAsync<T>(group, fact);

    /// <summary>The texts of a fact.</summary>
    public Task<string?[]> TextsAsync(int group, string fact) => table.StringsAsync(group, fact);

    /// <summary>The times of a fact.</summary>
    public Task<DateTime?[]> TimesAsync(int group, string fact) => table.OptionalAsync<DateTime>(group, fact);

    public async ValueTask DisposeAsync()
    {
        await table.DisposeAsync().ConfigureAwait(false);
        foreach (var other in others.Values)
        {
            await other.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<TableReader> TableOfAsync(string measure)
    {
        if (PathOf(measure) is not { } path)
        {
            return table;
        }

        return others.TryGetValue(path, out var known) ? known : others[path] = await TableReader.OpenPartAsync(path).ConfigureAwait(false);
    }

    private string? PathOf(string measure) =>
        plans.FirstOrDefault(plan => plan.Column == measure) is { } plan ? part.OnDemand(run.Lake, plan)
        : run.Scorers.FirstOrDefault(scorer => scorer.Columns.Contains(measure)) is { } scorer ? part.Scores(run.Lake, scorer)
        : measure == TokenRules.Column && run.Tokens is { } tokens ? tokens.PathOf(run.Lake, part)
        : measure == MatchTable.Column && run.Recipe.Decontaminate is not null ? ContaminationStage.OverlapsPath(run, part)
        : null;
}
