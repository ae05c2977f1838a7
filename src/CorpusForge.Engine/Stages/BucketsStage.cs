using CorpusForge.Core.Dedup;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Finds which documents share a canonical URL, a text, or a band of their signatures: one partition a level, each reading no more than its own
/// columns of all signatures. Keys meet through sorted runs on disk; only groups of two and more are written, by ordinal.
/// </summary>
public sealed class BucketsStage : Stage
{
    private const int Version = 1;
    private const int UrlLevel = 0;
    private const int TextLevel = 1;
    private const int FirstBand = 2;

    private readonly int bands;

    /// <summary>Makes the stage; its key follows from all signatures.</summary>
    public BucketsStage(RunContext run)
        : base(run, "buckets")
    {
        ArgumentNullException.ThrowIfNull(run);
        bands = run.Recipe.Dedup.NearPlan?.Bands ?? 0;
        run.StageKeys["buckets"] = new ContentKey("buckets", Version)
            .With("signatures", run.StageKeys["signatures"]).With("finished", string.Join('\n', run.Finished.Select(part => Path.GetRelativePath(run.Lake.Root, part.Signatures)))).ToString();
    }

    /// <inheritdoc/>
    public override int Partitions => FirstBand + bands;

    /// <summary>The groups of equal canonical URLs.</summary>
    internal static string Urls(RunContext run) => PathOf(run, UrlLevel);

    /// <summary>The groups of equal texts.</summary>
    internal static string Texts(RunContext run) => PathOf(run, TextLevel);

    /// <summary>The groups of a band.</summary>
    internal static string Band(RunContext run, int band) => PathOf(run, FirstBand + band);

    /// <inheritdoc/>
    public override bool IsDone(int partition) => PartFacts.TryRead(PathOf(Run, partition)) is not null;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var parts = CorpusPart.Of(Run);
        var documents = parts.Count == 0 ? 0 : parts[^1].End;
        var memory = Run.JobMemory;
        var work = Run.Lake.TemporaryPath("buckets");
        DiskRoom.Require(work, Run.Workers * RunSizes.DiskBytes<KeyedOrdinal>(documents, memory / 3 * 2), "sorting the keys of duplicates", "dedup.memory");
        using var keyed = new SortedRuns<KeyedOrdinal>(work, memory / 3 * 2);
        foreach (var part in parts)
        {
            token.ThrowIfCancellationRequested();
            await AddAsync(partition, part, keyed).ConfigureAwait(false);
            Progress.Add(partition == UrlLevel ? part.Rows : 0, 0);
        }

        using var members = new SortedRuns<GroupMember>(work, memory / 3);
        foreach (var member in GroupMember.Of(keyed.InOrder()))
        {
            members.Add(member);
        }

        keyed.Dispose();
        await GroupTable.WriteAsync(Run.Lake, PathOf(Run, partition), members.InOrder(), token).ConfigureAwait(false);
    }

    private static string PathOf(RunContext run, int level) => run.Lake.PartPath("buckets", run.StageKeys["buckets"], level);

    private async Task AddAsync(int level, CorpusPart part, SortedRuns<KeyedOrdinal> keyed)
    {
        await using var table = await Run.OpenOnceCheckedAsync(part.Signatures).ConfigureAwait(false);
        var (high, low) = level switch
        {
            UrlLevel => ("url_high", "url_low"),
            TextLevel => ("text_high", "text_low"),
            _ => (SignatureColumns.BandColumn(level - FirstBand), null),
        };
        var (highs, lows, has, ordinal) = (new ColumnBuffer<long>(), new ColumnBuffer<long>(), new ColumnBuffer<bool>(), part.First);
        for (var group = 0; group < table.Groups; group++)
        {
            await table.FillAsync(group, high, highs).ConfigureAwait(false);
            if (low is null)
            {
                await table.FillAsync(group, "has_bands", has).ConfigureAwait(false);
            }
            else
            {
                await table.FillAsync(group, low, lows).ConfigureAwait(false);
            }

            for (var row = 0; row < highs.Count; row++, ordinal++)
            {
                if (low is not null || has[row])
                {
                    keyed.Add(new KeyedOrdinal((ulong)highs[row], low is null ? 0 : (ulong)lows[row], ordinal));
                }
            }
        }
    }
}
