using CorpusForge.Core.Documents;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>The columns of a part beside its documents: verdicts, measures and scores, cluster sizes, row-aligned.</summary>
internal sealed class KeptRows
{
    private readonly List<int> repeats = [];
    private readonly List<long> orders = [];
    private List<int> clusterSizes = [];
    private readonly List<double?> similarities = [];
    private readonly List<double>[] measures;

    private KeptRows(int measureCount) => measures = [.. Enumerable.Range(0, measureCount).Select(_ => new List<double>())];

    /// <summary>Shard of each row; -1 for a page that is not kept.</summary>
    public List<int> Shard { get; } = [];

    public static async Task<KeptRows> ReadAsync(RunContext run, int part, IReadOnlyList<string> columns)
    {
        var kept = new KeptRows(columns.Count);
        await using (var table = await TableReader.OpenPartAsync(VerdictsStage.PathOf(run, part)).ConfigureAwait(false))
        {
            for (var group = 0; group < table.Groups; group++)
            {
                kept.Shard.AddRange(await table.ValuesAsync<int>(group, "shard").ConfigureAwait(false));
                kept.repeats.AddRange(await table.ValuesAsync<int>(group, "repeat").ConfigureAwait(false));
                kept.orders.AddRange(await table.ValuesAsync<long>(group, "order").ConfigureAwait(false));
                kept.similarities.AddRange(await table.OptionalAsync<double>(group, "similarity").ConfigureAwait(false));
            }
        }

        await using (var table = await MeasureReader.OpenAsync(run, run.Parts[part]).ConfigureAwait(false))
        {
            for (var group = 0; group < table.Groups; group++)
            {
                for (var at = 0; at < columns.Count; at++)
                {
                    kept.measures[at].AddRange(await table.ValuesAsync(group, columns[at]).ConfigureAwait(false));
                }
            }
        }

        kept.clusterSizes = await ClustersStage.SizesAsync(run, part).ConfigureAwait(false);
        return kept;
    }

    public MixtureRow Row(int at, string source, Document page) =>
        new((ulong)orders[at], source, page, [.. measures.Select(column => column[at])], new PageCluster(clusterSizes[at], similarities[at]), repeats[at]);
}
