namespace CorpusForge.Lake.Exports.Formats;

/// <summary>Writes the two files of one flat shard.</summary>
internal sealed class FlatShard : IShardWriter
{
    private readonly int width;
    private readonly FileStream data;
    private readonly BinaryWriter offsets;
    private ulong ids;

    public FlatShard(IReadOnlyList<string> paths, int width)
    {
        this.width = width;
        data = ShardStream.Create(paths[0]);
        offsets = new BinaryWriter(ShardStream.Create(paths[1]));
        offsets.Write(0UL);
    }

    public ValueTask AddAsync(ExportDocument document)
    {
        TokenStream.Write(data, document.Ids, width);
        ids += (ulong)document.Ids!.Length;
        offsets.Write(ids);
        return ValueTask.CompletedTask;
    }

    public async Task<SortedDictionary<string, string>?> FinishAsync()
    {
        await DisposeAsync().ConfigureAwait(false);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await data.DisposeAsync().ConfigureAwait(false);
        await offsets.DisposeAsync().ConfigureAwait(false);
    }
}
