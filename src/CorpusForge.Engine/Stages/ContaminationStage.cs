using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Finds the items of the recipe's evaluation sets in the documents: the matches, and a column of each page's largest overlap. Each part has a key of
/// its own, so that a further input leaves the others as they are. Where spans are cut the documents are what is left, and the column says how much.
/// </summary>
public sealed class ContaminationStage : Stage
{
    private const int Version = 1;

    private readonly EvaluationPlan plan;

    /// <summary>Makes the stage of a recipe that decontaminates; its keys follow from the documents and the sets.</summary>
    public ContaminationStage(RunContext run)
        : base(run, "contamination")
    {
        ArgumentNullException.ThrowIfNull(run);
        plan = EvaluationPlan.Of(run.Recipe)!;
        run.StageKeys["evaluation"] = plan.Hash;
        run.StageKeys["contamination"] = ContentKey.Hash(string.Join('\n', run.Parts.Select(part => KeyOf(plan, part))));
    }

    /// <inheritdoc/>
    public override int Partitions => Run.Parts.Count;

    /// <summary>File of what was found in a part.</summary>
    internal static string MatchesPath(RunContext run, SourcePart part) =>
        run.Lake.PartPath("contamination", KeyOf(EvaluationPlan.Of(run.Recipe)!, part), part.Number);

    /// <summary>File of the overlaps of a part's pages.</summary>
    internal static string OverlapsPath(RunContext run, SourcePart part) =>
        run.Lake.PartPath(Path.Combine("contamination", "pages"), KeyOf(EvaluationPlan.Of(run.Recipe)!, part), part.Number);

    /// <inheritdoc/>
    public override bool IsDone(int partition) => PartFacts.TryRead(MatchesPath(Run, Run.Parts[partition])) is not null
        && PartFacts.TryRead(OverlapsPath(Run, Run.Parts[partition])) is not null;

    /// <inheritdoc/>
    public override Task RunAsync(int partition, CancellationToken token)
    {
        var part = Run.Parts[partition];
        return MatchTable.WriteAsync(plan, Run.Lake, part.Documents(Run.Lake), MatchesPath(Run, part), OverlapsPath(Run, part), Progress, token);
    }

    private static string KeyOf(EvaluationPlan plan, SourcePart part) =>
        new ContentKey("contamination", Version).With("documents", part.DocumentsKey).With("evaluation", plan.Key).ToString();
}
