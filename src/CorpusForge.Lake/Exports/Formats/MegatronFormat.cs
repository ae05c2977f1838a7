namespace CorpusForge.Lake.Exports.Formats;

/// <summary>
/// The indexed data set of Megatron-LM: <c>train-00000.bin</c> holds the ids of all documents, <c>train-00000.idx</c> says where each begins
/// (NVIDIA/Megatron-LM, megatron/core/datasets/indexed_dataset.py). A document is one sequence.
/// </summary>
/// <param name="width">Bytes of an id.</param>
public sealed class MegatronFormat(int width) : IExportFormat
{
    internal const string FormatName = "megatron";

    private const int IndexBytesOfADocument = 20;

    // DType.optimal_dtype of Megatron-LM: smaller vocabularies fit uint16.
    private const int FirstWideVocabulary = 65_500;

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool OfTokens => true;

    /// <summary>Bytes of an id of a vocabulary: 2 (uint16), or 4 (int32).</summary>
    public static int WidthOf(int vocabularySize) => vocabularySize < FirstWideVocabulary ? sizeof(ushort) : sizeof(int);

    /// <inheritdoc/>
    public long SizeOf(PageSize page) => ((page.Tokens + 1) * width) + IndexBytesOfADocument;

    /// <inheritdoc/>
    public IReadOnlyList<string> FilesOf(ShardName shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        return [$"{shard.Bare}.bin", $"{shard.Bare}.idx"];
    }

    /// <inheritdoc/>
    public ExportDocument Held(ExportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new ExportDocument { Ids = document.Ids };
    }

    /// <inheritdoc/>
    public Task<IShardWriter> CreateAsync(ShardName shard, long documents, IReadOnlyList<string> paths) =>
        Task.FromResult<IShardWriter>(new MegatronShard(paths, width));

    /// <inheritdoc/>
    public IAsyncEnumerable<ExportDocument> ReadAsync(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return MegatronReader.Read(paths[0], paths[1], width).ToAsyncEnumerable();
    }

    /// <inheritdoc/>
    public SortedDictionary<string, string> Indexes(IReadOnlyList<ExportShard> shards) => new(StringComparer.Ordinal);
}
