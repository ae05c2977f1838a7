using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Gathers and writes all shards of a small mixture in one go, its texts in memory: what a variant of a development corpus is. A large one is gathered
/// into segments on disk first, which takes twice the time for each byte; the shards are the same byte for byte.
/// </summary>
public sealed class DirectShardsStage(RunContext run) : Stage(run, "shards")
{
    private const long LargestText = 128 << 20;

    private readonly int shards = VerdictsSummary.TryRead(VerdictsStage.SummaryPath(run))!.Shards;
    private readonly IReadOnlyList<string> numbers = RunColumns.Of(run);

    /// <inheritdoc/>
    public override int Partitions => 1;

    /// <summary>Whether the texts of what a run keeps are few enough.</summary>
    public static bool Fits(RunContext run) => VerdictsSummary.TryRead(VerdictsStage.SummaryPath(run))!.Totals.All.Bytes <= LargestText;

    /// <inheritdoc/>
    public override bool IsDone(int partition) => Enumerable.Range(0, shards).All(shard => ShardFile.IsDone(Run, shard));

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var parts = new List<(int Shard, MixtureRow Row)>[Run.Parts.Count];
        await Parallel.ForAsync(0, parts.Length, InParallel(token), async (part, stop) =>
            parts[part] = await KeptPages.ReadAsync(Run, part, numbers, stop).ToListAsync(stop).ConfigureAwait(false)).ConfigureAwait(false);
        var byShard = parts.SelectMany(rows => rows).ToLookup(kept => kept.Shard, kept => kept.Row);
        await Parallel.ForAsync(0, shards, InParallel(token), async (shard, stop) =>
            await ShardFile.WriteAsync(Run, ShardFile.PathOf(Run, shard), numbers, InOrder(byShard[shard]), Progress, stop).ConfigureAwait(false)).ConfigureAwait(false);
    }

    // A stable sort: rows of one page that two inputs hold stay in the order of the parts, as in the segments.
    private static IEnumerable<MixtureRow> InOrder(IEnumerable<MixtureRow> rows) =>
        rows.OrderBy(row => row.Order).ThenBy(row => row.Page.DocId, StringComparer.Ordinal);
}
