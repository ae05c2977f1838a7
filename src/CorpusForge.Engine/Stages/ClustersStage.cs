using System.Globalization;
using CorpusForge.Core.Dedup;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Writes beside each page how many share its canonical URL, its text, and its near-duplicate cluster. It names groups only; which page of a
/// group stays is decided later among the pages that the rules keep, so that a kept page is never lost to a removed one.
/// </summary>
public sealed class ClustersStage : Stage
{
    private const int Version = 2;

    private readonly string key;

    /// <summary>Makes the stage; its key follows from buckets, components and, where pairs are verified, their bound.</summary>
    public ClustersStage(RunContext run)
        : base(run, "clusters")
    {
        ArgumentNullException.ThrowIfNull(run);
        key = new ContentKey("clusters", Version)
            .With("components", run.StageKeys["components"]).With("shingles", run.StageKeys.GetValueOrDefault("shingles", ""))
            .With("bound", Bound(run) is { } bound ? bound.ToString("r", CultureInfo.InvariantCulture) : "").With("sources", string.Join('\n', run.Parts.Select(part => part.SignaturesKey))).ToString();
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

    /// <summary>Pages of the cluster of each page of a part.</summary>
    internal static async Task<List<int>> SizesAsync(RunContext run, int part)
    {
        await using var table = await TableReader.OpenPartAsync(PathOf(run, part)).ConfigureAwait(false);
        var sizes = new List<int>();
        for (var group = 0; group < table.Groups; group++)
        {
            sizes.AddRange(await table.ValuesAsync<int>(group, "cluster_size").ConfigureAwait(false));
        }

        return sizes;
    }

    /// <summary>Chooses near duplicates as the recipe asks.</summary>
    internal static NearChooser Chooser(RunContext run, NearPlan near) => new(near.Bands, near.Rows, Bound(run));

    /// <inheritdoc/>
    public override bool IsDone(int partition) =>
        Run.Parts.All(part => PartFacts.TryRead(PathOf(Run, part.Index)) is not null);

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var ordinals = new Ordinals(Run);
        var clusters = ComponentsStage.Groups(Run);
        if (Run.Recipe.Dedup.NearPlan is { Verify: true } plan)
        {
            clusters = Path.Combine(Run.Lake.StageFolder("dedup", key), "verified.parquet");
            await VerifiedClusters.WriteAsync(Run, plan, clusters, token).ConfigureAwait(false);
        }

        await using var urls = await GroupReader.OpenAsync(BucketsStage.Urls(Run)).ConfigureAwait(false);
        await using var texts = await GroupReader.OpenAsync(BucketsStage.Texts(Run)).ConfigureAwait(false);
        await using var near = await GroupReader.OpenAsync(clusters).ConfigureAwait(false);
        foreach (var level in (GroupReader[])[urls, texts, near])
        {
            await level.SkipToAsync(ordinals.Finished).ConfigureAwait(false);
        }

        foreach (var part in Run.Parts)
        {
            token.ThrowIfCancellationRequested();
            await WriteAsync(part.Index, ordinals, urls, texts, near).ConfigureAwait(false);
            Progress.Add(ordinals.Rows(part.Index), 0);
        }
    }

    private static double? Bound(RunContext run) => run.Recipe.Dedup.NearPlan is { Verify: true, Similarity: var bound } ? bound : null;

    private async Task WriteAsync(int part, Ordinals ordinals, GroupReader urls, GroupReader texts, GroupReader near)
    {
        var (urlGroup, textGroup, nearGroup) = (new ValueColumn<long>("url_group"), new ValueColumn<long>("exact_group"), new ValueColumn<long>("near_group"));
        var (urlSize, textSize, nearSize) = (new ValueColumn<int>("url_size"), new ValueColumn<int>("exact_size"), new ValueColumn<int>("cluster_size"));
        await using var table = await PartWriter.OpenAsync(
            Run.Lake, PathOf(Run, part), [urlGroup, textGroup, nearGroup, urlSize, textSize, nearSize]).ConfigureAwait(false);
        for (var ordinal = ordinals.First(part); ordinal < ordinals.First(part + 1); ordinal++)
        {
            var (url, text) = (await urls.OfAsync(ordinal).ConfigureAwait(false), await texts.OfAsync(ordinal).ConfigureAwait(false));
            var cluster = await near.OfAsync(ordinal).ConfigureAwait(false);
            cluster = Run.Recipe.Dedup.Near is null ? text : cluster;
            urlGroup.Add(url.Root);
            textGroup.Add(text.Root);
            nearGroup.Add(cluster.Root);
            urlSize.Add((int)url.Size);
            textSize.Add((int)text.Size);
            nearSize.Add((int)cluster.Size);
            await table.EndRowAsync().ConfigureAwait(false);
        }

        await table.CommitAsync().ConfigureAwait(false);
    }
}
