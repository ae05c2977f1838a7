namespace CorpusForge.Lake.Exports.Formats;

/// <summary>Writes the two files of one indexed data set. The lengths of its documents are held in memory, 4 bytes each.</summary>
internal sealed class MegatronShard(IReadOnlyList<string> paths, int width) : IShardWriter
{
    private readonly FileStream data = ShardStream.Create(paths[0]);
    private readonly List<int> lengths = [];

    public ValueTask AddAsync(ExportDocument document)
    {
        TokenStream.Write(data, document.Ids, width);
        lengths.Add(document.Ids!.Length);
        return ValueTask.CompletedTask;
    }

    public async Task<SortedDictionary<string, string>?> FinishAsync()
    {
        await data.DisposeAsync().ConfigureAwait(false);
        await using var stream = ShardStream.Create(paths[1]);
        await using var index = new BinaryWriter(stream);
        index.Write("MMIDIDX\0\0"u8);
        index.Write(1UL);
        index.Write((byte)(width == sizeof(ushort) ? 8 : 4));
        index.Write((ulong)lengths.Count);
        index.Write((ulong)lengths.Count + 1);
        lengths.ForEach(index.Write);
        var pointer = 0L;
        foreach (var length in lengths)
        {
            index.Write(pointer);
            pointer += (long)length * width;
        }

        for (var document = 0L; document <= lengths.Count; document++)
        {
            index.Write(document);
        }

        return null;
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();
}
