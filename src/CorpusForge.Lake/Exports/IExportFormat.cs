namespace CorpusForge.Lake.Exports;

/// <summary>One way of writing documents for trainers: the files of a shard, their writer, and a reader that knows nothing of the writer.</summary>
public interface IExportFormat
{
    /// <summary>Name on the command line.</summary>
    string Name { get; }

    /// <summary>Whether its documents are ids of tokens.</summary>
    bool OfTokens { get; }

    /// <summary>About how many bytes a page adds to a shard, before compression.</summary>
    long SizeOf(PageSize page);

    /// <summary>Names of the files that a shard consists of, relative to the place.</summary>
    IReadOnlyList<string> FilesOf(ShardName shard);

    /// <summary>What of a document a shard holds.</summary>
    ExportDocument Held(ExportDocument document);

    /// <summary>Opens a shard for writing.</summary>
    /// <param name="shard">Which.</param>
    /// <param name="documents">How many documents will be added.</param>
    /// <param name="paths">Local paths of its files, in the order of <see cref="FilesOf"/>.</param>
    Task<IShardWriter> CreateAsync(ShardName shard, long documents, IReadOnlyList<string> paths);

    /// <summary>The documents of a shard. Throws <see cref="InvalidDataException"/> where its files are not what the format's layout asks.</summary>
    IAsyncEnumerable<ExportDocument> ReadAsync(IReadOnlyList<string> paths);

    /// <summary>Contents of small files that tell loaders of the shards, by name relative to the place; none for formats that need none.</summary>
    SortedDictionary<string, string> Indexes(IReadOnlyList<ExportShard> shards);
}
