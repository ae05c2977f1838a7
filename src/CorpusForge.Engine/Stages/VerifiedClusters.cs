using CorpusForge.Core.Dedup;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Clusters of documents that verified pairs join: in each component the documents are compared, in their order, with those before them that stay. A link
/// that is too weak joins nothing.
/// </summary>
internal static class VerifiedClusters
{
    public static async Task WriteAsync(RunContext run, NearPlan plan, string path, CancellationToken token)
    {
        var work = run.Lake.TemporaryPath("verified");
        Directory.CreateDirectory(work);
        var chooser = ClustersStage.Chooser(run, plan);
        using var pairs = VerifiedPairs.Open(run, work);
        using var members = new SortedRuns<GroupMember>(work, run.Recipe.Dedup.Memory.Bytes / 2);
        await foreach (var component in MemberTable.ReadAsync(ComponentsStage.Members(run), token).ConfigureAwait(false))
        {
            pairs.Begin(component);
            var roots = new SmallSets(component.Count);
            foreach (var _ in chooser.Choose(component, Enumerable.Range(0, component.Count), pairs.Of, roots.Join))
            {
                token.ThrowIfCancellationRequested();
            }

            foreach (var (member, root, size) in roots.Groups())
            {
                members.Add(new GroupMember(component[member], component[root], size));
            }
        }

        await GroupTable.WriteAsync(run.Lake, path, members.InOrder(), token).ConfigureAwait(false);
    }
}
