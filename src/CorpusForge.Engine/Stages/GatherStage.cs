using System.Text;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

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
        var bytes = await AtomicFile.WriteAsync(Run.Lake, path, stream => SegmentFile.WriteAsync(stream, segments)).ConfigureAwait(false);
        await new PartFacts { Rows = rows, Bytes = bytes }.CommitAsync(Run.Lake, path).ConfigureAwait(false);
    }

    private async Task<long> FillAsync(int partition, BinaryWriter[] writers, CancellationToken token)
    {
        var part = Run.Parts[partition];
        await using var documents = await TableReader.OpenPartAsync(part.Documents(Run.Lake)).ConfigureAwait(false);
        var kept = await KeptRows.ReadAsync(Run, partition, columns).ConfigureAwait(false);
        long rows = 0;
        var first = 0;
        for (var group = 0; group < documents.Groups; group++)
        {
            token.ThrowIfCancellationRequested();
            var count = documents.Rows(group);
            if (kept.AnyIn(first, count))
            {
                var pages = await DocumentReader.GroupAsync(documents, group).ConfigureAwait(false);
                for (var at = 0; at < count; at++)
                {
                    if (kept.Shard[first + at] is >= 0 and var shard)
                    {
                        kept.Row(first + at, part.From.Source.Name, pages[at]).WriteTo(writers[shard]);
                        Progress.Add(1, Encoding.UTF8.GetByteCount(pages[at].Text));
                        rows++;
                    }
                }
            }

            first += count;
        }

        return rows;
    }
}
