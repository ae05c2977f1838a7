using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Scores the pages by the run's models. Each model has parts of its own, keyed by the documents and the model: a new model reads the stored
/// texts again and no archive. What is missing of a part's pages is scored in one pass, so that the models share what they find in a page.
/// </summary>
public sealed class ScoresStage : Stage
{
    /// <summary>Makes the stage; its keys follow from the documents and the models.</summary>
    public ScoresStage(RunContext run)
        : base(run, "scores")
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Scorers.Count > 0)
        {
            run.StageKeys["scores"] = ContentKey.Hash(string.Join('\n', run.Scorers.Select(plan => plan.Key(run.StageKeys["documents"]))));
        }

        foreach (var plan in run.Scorers)
        {
            run.StageKeys[$"scores/{plan.Scorer.Name}"] = plan.Scorer.Hash;
        }
    }

    /// <inheritdoc/>
    public override int Partitions => Run.Scorers.Count == 0 ? 0 : Run.Parts.Count;

    /// <inheritdoc/>
    public override bool IsDone(int partition) => Missing(partition).Count == 0;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var (part, features) = (Run.Parts[partition], Run.Pool.RentFeatures());
        await ScorePass.RunAsync(
            Run.Lake, features, part.Documents(Run.Lake), [.. Missing(partition).Select(plan => (plan, part.Scores(Run.Lake, plan)))], Progress, token).ConfigureAwait(false);
        Run.Pool.Return(features);
    }

    private List<ScorePlan> Missing(int partition) =>
        [.. Run.Scorers.Where(plan => PartFacts.TryRead(Run.Parts[partition].Scores(Run.Lake, plan)) is null)];
}
