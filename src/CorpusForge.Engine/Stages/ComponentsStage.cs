using CorpusForge.Core.Dedup;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Joins the documents that share bands, directly or through others, into components: their members with the buckets they share, component by
/// component, and the component of each document by ordinal.
/// </summary>
public sealed class ComponentsStage : Stage
{
    private const int Version = 1;

    private readonly int bands;

    /// <summary>Makes the stage; its key follows from the buckets.</summary>
    public ComponentsStage(RunContext run)
        : base(run, "components")
    {
        ArgumentNullException.ThrowIfNull(run);
        bands = run.Recipe.Dedup.NearPlan?.Bands ?? 0;
        run.StageKeys["components"] = new ContentKey("components", Version).With("buckets", run.StageKeys["buckets"]).ToString();
    }

    /// <inheritdoc/>
    public override int Partitions => 1;

    /// <summary>The component of each document that has one, by ordinal; see <see cref="GroupReader"/>.</summary>
    internal static string Groups(RunContext run) => run.Lake.PartPath("components", run.StageKeys["components"], 0);

    /// <summary>The members of the components; see <see cref="MemberTable"/>.</summary>
    internal static string Members(RunContext run) => run.Lake.PartPath("components", run.StageKeys["components"], 1);

    /// <inheritdoc/>
    public override bool IsDone(int partition) => PartFacts.TryRead(Groups(Run)) is not null && PartFacts.TryRead(Members(Run)) is not null;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var (memory, work) = (Run.Recipe.Dedup.Memory.Bytes, Run.Lake.TemporaryPath("components"));
        RequireDisk(memory, work);
        using var components = new ConnectedComponents(work, memory / 2);
        await foreach (var (ordinal, buckets) in SharedAsync(token).ConfigureAwait(false))
        {
            AddLinks(components, ordinal, buckets);
        }

        using var entries = new SortedRuns<BucketEntry>(work, memory / 2);
        using (var roots = components.Find().GetEnumerator())
        {
            var more = roots.MoveNext();
            await foreach (var (ordinal, buckets) in SharedAsync(token).ConfigureAwait(false))
            {
                var component = ordinal;
                if (more && roots.Current.From == ordinal)
                {
                    component = roots.Current.To;
                    more = roots.MoveNext();
                }

                foreach (var bucket in buckets)
                {
                    entries.Add(new BucketEntry(component, ordinal, bucket));
                }
            }
        }

        components.Dispose();
        using var groups = new SortedRuns<GroupMember>(work, memory / 4);
        await MemberTable.WriteAsync(Run.Lake, Members(Run), entries.InOrder(), groups, token).ConfigureAwait(false);
        entries.Dispose();
        await GroupTable.WriteAsync(Run.Lake, Groups(Run), groups.InOrder(), token).ConfigureAwait(false);
    }

    // Links to the first document of each bucket, once where bands agree on it.
    private static void AddLinks(ConnectedComponents components, long ordinal, List<long> buckets)
    {
        for (var at = 0; at < buckets.Count; at++)
        {
            var root = BucketEntry.RootOf(buckets[at]);
            var known = false;
            for (var before = 0; before < at && !known; before++)
            {
                known = BucketEntry.RootOf(buckets[before]) == root;
            }

            if (!known)
            {
                components.Add(ordinal, root);
            }
        }
    }

    private void RequireDisk(long memory, string work)
    {
        var entries = Enumerable.Range(0, bands).Sum(band => PartFacts.TryRead(BucketsStage.Band(Run, band))?.Rows ?? 0);

        // Links both ways, in two sorts at a time; at worst no two bands agree.
        var links = 2 * RunSizes.DiskBytes<OrdinalPair>(2 * entries, memory / 4);
        var bytes = links + RunSizes.DiskBytes<BucketEntry>(entries, memory / 2);
        DiskRoom.Require(work, bytes, "joining near duplicates", "dedup.memory");
        Run.Note($"near duplicates: {entries:n0} places in shared bands; {(bytes == 0 ? "they fit into memory" : $"up to {DiskRoom.Size(bytes)} of disk to join them")}");
    }

    /// <summary>Each document that shares bands, ascending, with its buckets. One list is used for all.</summary>
    private async IAsyncEnumerable<(long Ordinal, List<long> Buckets)> SharedAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)
    {
        var levels = new List<GroupReader>();
        try
        {
            for (var band = 0; band < bands; band++)
            {
                levels.Add(await GroupReader.OpenAsync(BucketsStage.Band(Run, band)).ConfigureAwait(false));
            }

            var buckets = new List<long>();
            while (levels.Count > 0 && levels.Min(level => level.Current.Ordinal) is var ordinal && ordinal != long.MaxValue)
            {
                token.ThrowIfCancellationRequested();
                buckets.Clear();
                for (var band = 0; band < bands; band++)
                {
                    if (levels[band].Current.Ordinal == ordinal)
                    {
                        buckets.Add(BucketEntry.BucketOf(band, levels[band].Current.Root));
                        await levels[band].NextAsync().ConfigureAwait(false);
                    }
                }

                yield return (ordinal, buckets);
            }
        }
        finally
        {
            foreach (var level in levels)
            {
                await level.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
