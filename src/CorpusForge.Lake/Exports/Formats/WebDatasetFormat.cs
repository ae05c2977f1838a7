using System.Formats.Tar;
using System.Text;

namespace CorpusForge.Lake.Exports.Formats;

/// <summary>
/// Tar files for WebDataset: <c>train-00000.tar</c> with <c>KEY.txt</c> (the text) and <c>KEY.json</c> (the facts) side by side for each document. WebDataset
/// takes what stands before the first dot of a name as the key, so keys have none.
/// </summary>
public sealed class WebDatasetFormat(IReadOnlyList<ExportColumn> columns) : IExportFormat
{
    internal const string FormatName = "webdataset";

    // Two headers of 512 bytes, and half a block lost behind each file.
    private const int BlockBytesOfADocument = 1536;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly PageObject pages = new(columns);

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool OfTokens => false;

    /// <inheritdoc/>
    public long SizeOf(PageSize page) => page.Text + page.Facts + BlockBytesOfADocument;

    /// <inheritdoc/>
    public IReadOnlyList<string> FilesOf(ShardName shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        return [$"{shard.Bare}.tar"];
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
        ArgumentNullException.ThrowIfNull(shard);
        ArgumentNullException.ThrowIfNull(paths);
        return Task.FromResult<IShardWriter>(new WebDatasetShard(paths[0], shard.Number, pages));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ExportDocument> ReadAsync(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Read(paths[0]).ToAsyncEnumerable();
    }

    /// <inheritdoc/>
    public SortedDictionary<string, string> Indexes(IReadOnlyList<ExportShard> shards) => new(StringComparer.Ordinal);

    private IEnumerable<ExportDocument> Read(string path)
    {
        using var stream = ShardStream.Open(path);
        using var tar = new TarReader(stream);
        while (tar.GetNextEntry() is { } text)
        {
            var (key, content) = (KeyOf(text, ".txt"), Content(text));
            var facts = tar.GetNextEntry() ?? throw new InvalidDataException($"'{key}.json' is missing.");
            if (KeyOf(facts, ".json") != key)
            {
                throw new InvalidDataException($"'{facts.Name}' follows '{text.Name}'.");
            }

            yield return pages.Parse(Content(facts), content);
        }
    }

    private static string KeyOf(TarEntry entry, string extension) => entry.Name.EndsWith(extension, StringComparison.Ordinal)
        ? entry.Name[..^extension.Length]
        : throw new InvalidDataException($"'{entry.Name}' stands where a file {extension} should.");

    private static string Content(TarEntry entry)
    {
        var bytes = new byte[entry.Length];
        entry.DataStream?.ReadExactly(bytes);
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidDataException($"'{entry.Name}' is no UTF-8.", error);
        }
    }
}
