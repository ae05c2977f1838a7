using System.Runtime.CompilerServices;
using CorpusForge.Core.Dedup;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Only where pairs are verified: keeps the shingles of the documents that share bands with others, so that their true similarity can be told. Of
/// finished corpora, too, the texts of such documents alone are read.
/// </summary>
public sealed class ShinglesStage : Stage
{
    private const int Version = 1;

    // UTF-8 of Japanese has three bytes a character, and each begins a shingle.
    private const int BytesOfCharacter = 3;

    private readonly IReadOnlyList<CorpusPart> parts;
    private readonly NearPlan plan;

    /// <summary>Makes the stage; its key follows from the components.</summary>
    public ShinglesStage(RunContext run)
        : base(run, "shingles")
    {
        ArgumentNullException.ThrowIfNull(run);
        plan = run.Recipe.Dedup.NearPlan!;
        run.StageKeys["shingles"] = new ContentKey("shingles", Version).With("components", run.StageKeys["components"]).With("plan", plan.Key).ToString();
        parts = CorpusPart.Of(run);
    }

    /// <inheritdoc/>
    public override int Partitions => 1;

    /// <summary>File of a part's shingles; see <see cref="ShingleFile"/>.</summary>
    internal static string PathOf(RunContext run, CorpusPart part) =>
        Path.ChangeExtension(run.Lake.PartPath("shingles", run.StageKeys["shingles"], part.Number), ".shingles");

    /// <inheritdoc/>
    public override bool IsDone(int partition) => parts.All(IsDone);

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        RequireDisk();
        await Parallel.ForEachAsync(MembersAsync(token), InParallel(token), async (wanted, stop) =>
        {
            if (!IsDone(wanted.Part))
            {
                await WriteAsync(wanted.Part, wanted.Rows, stop).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
    }

    private bool IsDone(CorpusPart part) => PartFacts.TryRead(PathOf(Run, part)) is not null;

    private void RequireDisk()
    {
        var documents = parts.Sum(part => part.Rows);
        var share = (double)PartFacts.TryRead(ComponentsStage.Groups(Run))!.Rows / Math.Max(documents, 1);
        var text = parts.Where(part => !IsDone(part)).Sum(part => PartFacts.TryRead(part.Documents)?.Counts?.GetValueOrDefault(PartCounts.TextBytes) ?? 0);
        var bytes = (long)(share * text / BytesOfCharacter * sizeof(ulong));
        DiskRoom.Require(Run.Lake.Root, bytes, "keeping the shingles of candidates");
        Run.Note($"pairs to verify: {share:p1} of the pages, about {DiskRoom.Size(bytes)} of disk for their shingles");
    }

    // The rows of each part that are in a component.
    private async IAsyncEnumerable<(CorpusPart Part, List<int> Rows)> MembersAsync([EnumeratorCancellation] CancellationToken token)
    {
        await using var groups = await GroupReader.OpenAsync(ComponentsStage.Groups(Run)).ConfigureAwait(false);
        foreach (var part in parts)
        {
            token.ThrowIfCancellationRequested();
            var rows = new List<int>();
            for (; groups.Current.Ordinal < part.End; await groups.NextAsync().ConfigureAwait(false))
            {
                rows.Add((int)(groups.Current.Ordinal - part.First));
            }

            yield return (part, rows);
        }
    }

    private async Task WriteAsync(CorpusPart part, List<int> rows, CancellationToken token)
    {
        var (path, hash) = (PathOf(Run, part), "");
        var shingler = new Shingler(plan);
        var bytes = await AtomicFile.WriteAsync(Run.Lake, path, async stream =>
        {
            var file = new ShingleFile.Writer(stream);
            await using var documents = rows.Count == 0 ? null : await Run.OpenOnceCheckedAsync(part.Documents).ConfigureAwait(false);
            var (at, first) = (0, 0);
            for (var group = 0; documents is not null && group < documents.Groups; first += documents.Rows(group++))
            {
                var end = first + documents.Rows(group);
                if (at == rows.Count || rows[at] >= end)
                {
                    continue;
                }

                var texts = await documents.StringsAsync(group, "text").ConfigureAwait(false);
                for (; at < rows.Count && rows[at] < end; at++)
                {
                    token.ThrowIfCancellationRequested();
                    var hashes = shingler.OfText(texts[rows[at] - first]).ToArray();
                    file.Add(rows[at], hashes.AsSpan(0, Jaccard.Distinct(hashes)));
                    Progress.Add(1, 0);
                }
            }

            file.End();
            stream.Flush();
            hash = PartFacts.HashOf(stream);
        }).ConfigureAwait(false);
        await new PartFacts { Rows = rows.Count, Bytes = bytes, Hash = hash }.CommitAsync(Run.Lake, path).ConfigureAwait(false);
    }
}
