using System.Text;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>Gathers the text and columns of a part's kept pages, sorted apart by the shard they go to.</summary>
public sealed class GatherStage(RunContext run) : Stage(run, "gather")
{
    private readonly int shards = VerdictsSummary.TryRead(VerdictsStage.SummaryPath(run))!.Shards;
    private readonly IReadOnlyList<string> columns = RunColumns.Of(run);

    /// <inheritdoc/>
    public override int Partitions => Run.Parts.Count;

    /// <summary>Folder of the segments, removed when the mixture is sealed.</summary>
    public static string Folder(RunContext run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Lake.StageFolder("gathered", run.StageKeys["verdicts"]);
    }

    /// <summary>File of a part's segments.</summary>
    public static string PathOf(RunContext run, int part)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Lake.PartPath("gathered", run.StageKeys["verdicts"], part);
    }

    /// <inheritdoc/>
    public override bool IsDone(int partition) => PartFacts.TryRead(PathOf(Run, partition)) is not null;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var segments = Enumerable.Range(0, shards).Select(_ => new MemoryStream()).ToArray();
        var writers = segments.Select(segment => new BinaryWriter(segment)).ToArray();
        var rows = await FillAsync(partition, writers, token).ConfigureAwait(false);
        var path = PathOf(Run, partition);
        var bytes = await AtomicFile.WriteAsync(Run.Lake, path, stream => SegmentFile.WriteAsync(stream, segments), durable: false).ConfigureAwait(false);
        await new PartFacts { Rows = rows, Bytes = bytes }.CommitAsync(Run.Lake, path, durable: false).ConfigureAwait(false);
    }

    private async Task<long> FillAsync(int partition, BinaryWriter[] writers, CancellationToken token)
    {
        long rows = 0;
        await foreach (var (shard, row) in KeptPages.ReadAsync(Run, partition, columns, token).ConfigureAwait(false))
        {
            row.WriteTo(writers[shard]);
            Progress.Add(1, Encoding.UTF8.GetByteCount(row.Page.Text));
            rows++;
        }

        return rows;
    }
}
