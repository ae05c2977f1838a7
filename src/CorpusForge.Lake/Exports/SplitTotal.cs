namespace CorpusForge.Lake.Exports;

/// <summary>What a split adds up to.</summary>
/// <param name="Shards">Its shards.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="Documents">Pages, each as often as it was written.</param>
/// <param name="Characters">Characters of its documents.</param>
/// <param name="Tokens">Tokens of its documents; 0 where the format holds text.</param>
/// <param name="Share">Share of the characters of both splits, 0 to 1.</param>
public sealed record SplitTotal(int Shards, long Pages, long Documents, long Characters, long Tokens, double Share)
{
    /// <summary>The totals of the shards of a split.</summary>
    public static SplitTotal Of(string split, IReadOnlyList<ExportShard> shards)
    {
        ArgumentNullException.ThrowIfNull(shards);
        var own = shards.Where(shard => shard.Split == split).ToList();
        var (characters, all) = (own.Sum(shard => shard.Characters), shards.Sum(shard => shard.Characters));
        return new SplitTotal(
            own.Count, own.Sum(shard => shard.Pages), own.Sum(shard => shard.Documents), characters, own.Sum(shard => shard.Tokens),
            all == 0 ? 0 : Math.Round((double)characters / all, 6));
    }
}
