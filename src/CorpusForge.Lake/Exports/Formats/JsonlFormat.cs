using ZstdSharp;

namespace CorpusForge.Lake.Exports.Formats;

/// <summary>JSON Lines in Zstandard (RFC 8878): a document a line, <c>train-00000-of-00003.jsonl.zst</c>.</summary>
public sealed class JsonlFormat(IReadOnlyList<ExportColumn> columns, bool dolma) : IExportFormat
{
    internal const string FormatName = "jsonl";

    /// <summary>Name of the arrangement that Dolma reads.</summary>
    public const string Dolma = "dolma";

    private readonly PageObject pages = new(columns);

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool OfTokens => false;

    /// <inheritdoc/>
    public long SizeOf(PageSize page) => page.Text + page.Facts;

    /// <inheritdoc/>
    public IReadOnlyList<string> FilesOf(ShardName shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        return [$"{shard.Full}.jsonl.zst"];
    }

    /// <inheritdoc/>
    public ExportDocument Held(ExportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with { Ids = null };
    }

    /// <inheritdoc/>
    public Task<IShardWriter> CreateAsync(ShardName shard, long documents, IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Task.FromResult<IShardWriter>(new JsonlShard(paths[0], pages, dolma));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ExportDocument> ReadAsync(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        await using var stream = ShardStream.Open(paths[0]);
        await using var plain = new DecompressionStream(stream);
        using var lines = new StreamReader(plain, bufferSize: 1 << 16);
        while (await NextAsync(lines).ConfigureAwait(false) is { } line)
        {
            yield return pages.Parse(line);
        }
    }

    /// <inheritdoc/>
    public SortedDictionary<string, string> Indexes(IReadOnlyList<ExportShard> shards) => new(StringComparer.Ordinal);

    private static async Task<string?> NextAsync(StreamReader lines)
    {
        try
        {
            return await lines.ReadLineAsync().ConfigureAwait(false);
        }
        catch (ZstdException error)
        {
            throw new InvalidDataException($"damaged Zstandard data ({error.Message}).", error);
        }
    }
}
