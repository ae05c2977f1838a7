using CorpusForge.Lake.Exports;

namespace CorpusForge.Engine.Exporting;

/// <summary>Cuts the pages of a version into shards of a size, split by split, in the version's own order.</summary>
/// <param name="limit">Bytes of a shard; a larger page has one of its own.</param>
internal sealed class ShardCutter(long limit)
{
    private readonly Dictionary<string, List<PlannedShard>> cut = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> sizes = new(StringComparer.Ordinal);
    private long place;

    /// <summary>Adds the next page.</summary>
    public void Add(MeasuredPage page)
    {
        if (!cut.TryGetValue(page.Split, out var shards))
        {
            cut[page.Split] = shards = [];
        }

        if (shards.Count == 0 || sizes[page.Split] + page.Size > limit)
        {
            shards.Add(new PlannedShard(page.Split, shards.Count, place, place, 0, 0, 0));
            sizes[page.Split] = 0;
        }

        sizes[page.Split] += page.Size;
        var open = shards[^1];
        shards[^1] = open with
        {
            Last = ++place, Pages = open.Pages + 1, Documents = open.Documents + page.Copies, Characters = open.Characters + ((long)page.Characters * page.Copies),
        };
    }

    /// <summary>The shards, train first. A version without pages has one empty shard to train on, so that loaders find the columns.</summary>
    public IReadOnlyList<PlannedShard> Shards() => cut.Count == 0
        ? [new PlannedShard(ExportSplit.Train, 0, 0, 0, 0, 0, 0)]
        : [.. ExportSplit.All.SelectMany(split => cut.GetValueOrDefault(split) ?? [])];
}
