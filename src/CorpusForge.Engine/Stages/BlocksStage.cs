using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.TakeDowns;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>Holds every page against the lake's block list: one column, the key of the order it falls under, empty for none.</summary>
public sealed class BlocksStage : Stage
{
    private const int Version = 1;
    private const string Column = "order";

    /// <summary>Makes the stage; its key follows from texts and orders.</summary>
    public BlocksStage(RunContext run)
        : base(run, "blocks")
    {
        ArgumentNullException.ThrowIfNull(run);
        run.StageKeys["blocks"] = new ContentKey("blocks", Version).With("documents", run.StageKeys["documents"]).With("orders", run.Blocks!.Key).ToString();
    }

    /// <inheritdoc/>
    public override int Partitions => Run.Parts.Count;

    /// <inheritdoc/>
    public override bool IsDone(int partition) => PartFacts.TryRead(PathOf(Run, partition)) is not null;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var blocker = new PageBlocker(Run.Blocks!);
        var order = new StringColumn(Column);
        await using var table = await PartWriter.OpenAsync(Run.Lake, PathOf(Run, partition), [order]).ConfigureAwait(false);
        await using var documents = await TableReader.OpenPartAsync(Run.Parts[partition].Documents(Run.Lake)).ConfigureAwait(false);
        for (var group = 0; group < documents.Groups; group++)
        {
            token.ThrowIfCancellationRequested();
            foreach (var page in await DocumentReader.TextsAsync(documents, group).ConfigureAwait(false))
            {
                order.Add(blocker.OrderOf(page.Url, page.Host, page.Title, page.Text)?.Key ?? "");
                await table.EndRowAsync().ConfigureAwait(false);
                Progress.Add(1, 0);
            }
        }

        await table.CommitAsync(durable: false).ConfigureAwait(false);
    }

    /// <summary>Whether each page of a part is blocked.</summary>
    internal static async Task<List<bool>> ReadAsync(RunContext run, int part)
    {
        var blocked = new List<bool>();
        await using var table = await TableReader.OpenPartAsync(PathOf(run, part)).ConfigureAwait(false);
        for (var group = 0; group < table.Groups; group++)
        {
            blocked.AddRange((await table.StringsAsync(group, Column).ConfigureAwait(false)).Select(order => order!.Length > 0));
        }

        return blocked;
    }

    private static string PathOf(RunContext run, int part) => run.Lake.PartPath("blocks", run.StageKeys["blocks"], part);
}
