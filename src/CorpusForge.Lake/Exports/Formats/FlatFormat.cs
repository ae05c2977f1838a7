namespace CorpusForge.Lake.Exports.Formats;

/// <summary>
/// The flat ids that nanoGPT maps into memory: little-endian uint16 (uint32 for larger vocabularies) without a header, an end-of-text token after each
/// document. A split of one shard is <c>train.bin</c> and <c>val.bin</c>, the names that nanoGPT opens; else <c>train-00000.bin</c>. Beside each lies
/// an <c>.idx</c> of uint64: the first id of each document, then the number of ids.
/// </summary>
/// <param name="width">Bytes of an id.</param>
public sealed class FlatFormat(int width) : IExportFormat
{
    internal const string FormatName = "flat";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool OfTokens => true;

    /// <summary>Bytes of an id of a vocabulary: 2 (uint16), or 4 (uint32).</summary>
    public static int WidthOf(int vocabularySize) => vocabularySize <= ushort.MaxValue + 1 ? sizeof(ushort) : sizeof(uint);

    /// <inheritdoc/>
    public long SizeOf(PageSize page) => (page.Tokens + 1) * width;

    /// <inheritdoc/>
    public IReadOnlyList<string> FilesOf(ShardName shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        var split = shard.Split == ExportSplit.Validation ? "val" : shard.Split;
        var name = shard.Of == 1 ? split : (shard with { Split = split }).Bare;
        return [$"{name}.bin", $"{name}.idx"];
    }

    /// <inheritdoc/>
    public ExportDocument Held(ExportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new ExportDocument { Ids = document.Ids };
    }

    /// <inheritdoc/>
    public Task<IShardWriter> CreateAsync(ShardName shard, long documents, IReadOnlyList<string> paths) =>
        Task.FromResult<IShardWriter>(new FlatShard(paths, width));

    /// <inheritdoc/>
    public IAsyncEnumerable<ExportDocument> ReadAsync(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Read(paths[0], paths[1]).ToAsyncEnumerable();
    }

    /// <inheritdoc/>
    public SortedDictionary<string, string> Indexes(IReadOnlyList<ExportShard> shards) => new(StringComparer.Ordinal);

    private IEnumerable<ExportDocument> Read(string data, string index)
    {
        using var stream = ShardStream.Open(data);
        using var offsets = new BinaryReader(ShardStream.Open(index));
        var documents = (offsets.BaseStream.Length / sizeof(ulong)) - 1;
        if (documents < 0 || offsets.BaseStream.Length % sizeof(ulong) != 0 || offsets.ReadUInt64() != 0)
        {
            throw new InvalidDataException("the index is not one of offsets from 0.");
        }

        var from = 0L;
        for (var document = 0L; document < documents; document++)
        {
            var to = offsets.ReadInt64();
            if (to < from || to * width > stream.Length)
            {
                throw new InvalidDataException("the index points outside the ids.");
            }

            yield return new ExportDocument { Ids = TokenStream.Read(stream, to - from, width) };
            from = to;
        }

        if (from * width != stream.Length)
        {
            throw new InvalidDataException("there are ids behind the last document.");
        }
    }
}
