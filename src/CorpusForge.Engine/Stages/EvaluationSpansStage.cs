using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Stages;

/// <summary>Finds the items of evaluation sets in the texts of a level, for them to be cut.</summary>
internal sealed class EvaluationSpansStage(RunContext run, EvaluationSpansPass pass, EvaluationPlan plan, int level) : FinderStage(run, pass, level)
{
    /// <inheritdoc/>
    public override Task RunAsync(int partition, CancellationToken token)
    {
        var part = Run.Parts[partition];
        return MatchTable.WriteAsync(plan, Run.Lake, TextsOf(part), FoundPath(part), null, Progress, token);
    }
}
