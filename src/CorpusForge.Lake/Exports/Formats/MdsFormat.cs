using CorpusForge.Core.Documents;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Lake.Exports.Formats;

/// <summary>
/// Shards of MosaicML Streaming: <c>train/index.json</c> and <c>train/shard.00000.mds</c>, Zstandard where asked (mosaicml/streaming,
/// streaming/base/format/mds). With a tokenizer a sample has <c>tokens</c>, else text and facts.
/// </summary>
public sealed class MdsFormat : IExportFormat
{
    internal const string FormatName = "mds";

    private readonly IReadOnlyList<ExportColumn> numbers;
    private readonly IReadOnlyList<MdsColumn> columns;
    private readonly bool compressed;
    private readonly MdsIndex index;

    /// <summary>The format with its settings.</summary>
    /// <param name="numbers">Measures and scores of a sample of text.</param>
    /// <param name="ofTokens">Whether samples have tokens in place of text.</param>
    /// <param name="sizeLimit">What indexes give as the limit of a shard.</param>
    /// <param name="compressed">Whether shards are compressed.</param>
    public MdsFormat(IReadOnlyList<ExportColumn> numbers, bool ofTokens, long sizeLimit, bool compressed)
    {
        (this.numbers, this.compressed, OfTokens) = (numbers, compressed, ofTokens);
        columns = MdsColumn.Of(numbers, ofTokens);
        index = new MdsIndex(columns, sizeLimit, compressed);
    }

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool OfTokens { get; }

    /// <inheritdoc/>
    public long SizeOf(PageSize page) => (OfTokens ? (page.Tokens + 1) * sizeof(int) : page.Text) + page.Facts + ((columns.Count + 1) * sizeof(uint));

    /// <inheritdoc/>
    public IReadOnlyList<string> FilesOf(ShardName shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        return [$"{shard.Split}/{MdsIndex.BaseName(shard.Number)}{(compressed ? MdsIndex.ZipExtension : "")}"];
    }

    /// <inheritdoc/>
    public ExportDocument Held(ExportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return OfTokens
            ? new ExportDocument { Page = Named(document.Page!.Page.DocId, document.Page.Page.Url), Ids = document.Ids }
            : document with { Ids = null };
    }

    /// <inheritdoc/>
    public Task<IShardWriter> CreateAsync(ShardName shard, long documents, IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Task.FromResult<IShardWriter>(new MdsShard(paths[0], columns, index.Config, checked((uint)documents), compressed));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ExportDocument> ReadAsync(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Read(paths[0]).ToAsyncEnumerable();
    }

    /// <inheritdoc/>
    public SortedDictionary<string, string> Indexes(IReadOnlyList<ExportShard> shards)
    {
        ArgumentNullException.ThrowIfNull(shards);
        return new(
            shards.GroupBy(shard => shard.Split).ToDictionary(split => $"{split.Key}/index.json", split => index.Of([.. split])),
            StringComparer.Ordinal);
    }

    private IEnumerable<ExportDocument> Read(string path)
    {
        foreach (var sample in MdsReader.Read(path, columns, compressed))
        {
            yield return OfTokens
                ? new ExportDocument { Page = Named(sample.Text("doc_id"), sample.Text("url")), Ids = sample.Ids(MdsColumn.Tokens) }
                : new ExportDocument { Page = PageOf(sample), Numbers = [.. numbers.Select(column => (double?)sample.Double(column.Name))] };
        }
    }

    private static MixturePage Named(string docId, string url) => new(new Document { DocId = docId, Url = url }, "", 1, 1);

    private static MixturePage PageOf(MdsSample sample) => new(
        new Document
        {
            DocId = sample.Text("doc_id"),
            Url = sample.Text("url"),
            Host = sample.Text("host"),
            Domain = sample.Text("domain"),
            FetchedAt = PageObject.TimeOf(sample.Text("fetched_at")),
            PublishedAt = PageObject.TimeOf(sample.Text("published_at")),
            ModifiedAt = PageObject.TimeOf(sample.Text("modified_at")),
            Title = sample.Text("title"),
            Text = sample.Text("text"),
            Charset = sample.Text("charset"),
        },
        sample.Text("source"), checked((int)sample.Int("cluster_size")), checked((int)sample.Int("repeat")));
}
