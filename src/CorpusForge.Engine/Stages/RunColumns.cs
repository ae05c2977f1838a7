using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Stages;

/// <summary>The numbers that a run has of every page.</summary>
internal static class RunColumns
{
    /// <summary>Names of all measures and scores, the tokens, and the overlap with evaluation sets, in the order in which shards hold them.</summary>
    public static IReadOnlyList<string> Of(RunContext run) =>
        [.. MeasurePlan.All(run.Recipe).Select(measure => measure.Column), .. run.Scorers.SelectMany(plan => plan.Columns),
            .. run.Tokens is null ? Array.Empty<string>() : [TokenRules.Column], .. run.Recipe.Decontaminate is null ? Array.Empty<string>() : [MatchTable.Column]];
}
