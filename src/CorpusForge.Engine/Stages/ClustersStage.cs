using CorpusForge.Core.Dedup;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Finds which documents share a canonical URL, a text, or a near-duplicate cluster, over all parts. It names groups only; which page of a
/// group stays is decided later among the pages that the rules keep, so that a kept page is never lost to a removed one.
/// </summary>
public sealed class ClustersStage : Stage
{
    private const int Version = 1;

    private readonly string key;

    /// <summary>Makes the stage; its key follows from all signatures.</summary>
    public ClustersStage(RunContext run)
        : base(run, "clusters")
    {
        ArgumentNullException.ThrowIfNull(run);
        key = new ContentKey("clusters", Version).With("signatures", run.StageKeys["signatures"]).ToString();
        run.StageKeys["clusters"] = key;
    }

    /// <inheritdoc/>
    public override int Partitions => 1;

    /// <summary>File of a part's groups.</summary>
    public static string PathOf(RunContext run, int part)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Lake.PartPath("dedup", run.StageKeys["clusters"], part);
    }

    /// <inheritdoc/>
    public override bool IsDone(int partition) =>
        Run.Parts.All(part => PartFacts.TryRead(PathOf(Run, part.Index)) is not null);

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var ordinals = new Ordinals(Run);
        var work = Run.Lake.TemporaryPath("clusters");
        Directory.CreateDirectory(work);
        using var urls = new DisjointSets(Path.Combine(work, "urls"), ordinals.Total);
        using var texts = new DisjointSets(Path.Combine(work, "texts"), ordinals.Total);
        using var near = new DisjointSets(Path.Combine(work, "near"), ordinals.Total);
        await JoinAsync(urls, work, ordinals, "url_high", "url_low", token).ConfigureAwait(false);
        await JoinAsync(texts, work, ordinals, "text_high", "text_low", token).ConfigureAwait(false);
        await JoinBandsAsync(near, work, ordinals, token).ConfigureAwait(false);
        using var sizes = new GroupSizes(work, ordinals.Total, urls, texts, near);

        // The sizes have asked for every root in ascending order: all paths are flat now, and finding changes nothing any more.
        await Parallel.ForEachAsync(Run.Parts, InParallel(token), async (part, _) =>
        {
            await WriteAsync(part.Index, ordinals, urls, texts, near, sizes).ConfigureAwait(false);
            Progress.Add(ordinals.Rows(part.Index), 0);
        }).ConfigureAwait(false);
    }

    private static void Join(DisjointSets sets, SortedRuns<KeyedOrdinal> keyed)
    {
        KeyedOrdinal? first = null;
        foreach (var next in keyed.InOrder())
        {
            if (first is { } head && head.SameKey(next))
            {
                sets.Union(head.Ordinal, next.Ordinal);
            }
            else
            {
                first = next;
            }
        }
    }

    private async Task JoinAsync(DisjointSets sets, string work, Ordinals ordinals, string high, string low, CancellationToken token)
    {
        using var keyed = new SortedRuns<KeyedOrdinal>(work, Run.Recipe.Dedup.Memory.Bytes);
        await ForEachGroupAsync(ordinals, async (table, group, first) =>
        {
            var highs = await table.ValuesAsync<long>(group, high).ConfigureAwait(false);
            var lows = await table.ValuesAsync<long>(group, low).ConfigureAwait(false);
            for (var row = 0; row < highs.Length; row++)
            {
                keyed.Add(new KeyedOrdinal((ulong)highs[row], (ulong)lows[row], first + row));
            }
        }, token).ConfigureAwait(false);
        Join(sets, keyed);
    }

    private async Task JoinBandsAsync(DisjointSets sets, string work, Ordinals ordinals, CancellationToken token)
    {
        if (Run.Recipe.Dedup.NearPlan is not { } near)
        {
            return;
        }

        using var keyed = new SortedRuns<KeyedOrdinal>(work, Run.Recipe.Dedup.Memory.Bytes);
        await ForEachGroupAsync(ordinals, async (table, group, first) =>
        {
            var has = await table.ValuesAsync<bool>(group, "has_bands").ConfigureAwait(false);
            for (var band = 0; band < near.Bands; band++)
            {
                var keys = await table.ValuesAsync<long>(group, SignatureColumns.BandColumn(band)).ConfigureAwait(false);
                for (var row = 0; row < keys.Length; row++)
                {
                    if (has[row])
                    {
                        keyed.Add(new KeyedOrdinal((ulong)band, (ulong)keys[row], first + row));
                    }
                }
            }
        }, token).ConfigureAwait(false);
        Join(sets, keyed);
    }

    private async Task ForEachGroupAsync(Ordinals ordinals, Func<TableReader, int, long, Task> read, CancellationToken token)
    {
        foreach (var part in Run.Parts)
        {
            token.ThrowIfCancellationRequested();
            await using var table = await TableReader.OpenPartAsync(part.Signatures(Run.Lake)).ConfigureAwait(false);
            var first = ordinals.First(part.Index);
            for (var group = 0; group < table.Groups; group++)
            {
                await read(table, group, first).ConfigureAwait(false);
                first += table.Rows(group);
            }
        }
    }

    private async Task WriteAsync(
        int part, Ordinals ordinals, DisjointSets urls, DisjointSets texts, DisjointSets near, GroupSizes sizes)
    {
        var (urlGroup, textGroup, nearGroup) = (new ValueColumn<long>("url_group"), new ValueColumn<long>("exact_group"), new ValueColumn<long>("near_group"));
        var (urlSize, textSize, nearSize) = (new ValueColumn<int>("url_size"), new ValueColumn<int>("exact_size"), new ValueColumn<int>("cluster_size"));
        await using var table = await PartWriter.OpenAsync(
            Run.Lake, PathOf(Run, part), [urlGroup, textGroup, nearGroup, urlSize, textSize, nearSize]).ConfigureAwait(false);
        for (var ordinal = ordinals.First(part); ordinal < ordinals.First(part + 1); ordinal++)
        {
            urlGroup.Add(urls.Find(ordinal));
            textGroup.Add(texts.Find(ordinal));
            nearGroup.Add(near.Find(ordinal));
            urlSize.Add(sizes.Url(ordinal));
            textSize.Add(sizes.Text(ordinal));
            nearSize.Add(Run.Recipe.Dedup.Near is null ? sizes.Text(ordinal) : sizes.Near(ordinal));
            await table.EndRowAsync().ConfigureAwait(false);
        }

        await table.CommitAsync().ConfigureAwait(false);
    }
}
