using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Exports.Formats;

/// <summary>
/// Parquet in the layout of a Hugging Face data set: <c>data/train-00000-of-00012.parquet</c>, which <c>load_dataset</c> finds without being told
/// (huggingface/datasets, src/datasets/data_files.py, SPLIT_PATTERN_SHARDED).
/// </summary>
public sealed class ParquetFormat(IReadOnlyList<ExportColumn> columns) : IExportFormat
{
    internal const string FormatName = "parquet";

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
        return [$"data/{shard.Full}.parquet"];
    }

    /// <inheritdoc/>
    public ExportDocument Held(ExportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with { Ids = null };
    }

    /// <inheritdoc/>
    public async Task<IShardWriter> CreateAsync(ShardName shard, long documents, IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return await ParquetShard.CreateAsync(paths[0], columns).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ExportDocument> ReadAsync(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        await using var table = await TableReader.OpenAsync(paths[0]).ConfigureAwait(false);
        for (var group = 0; group < table.Groups; group++)
        {
            var pages = await MixtureReader.GroupAsync(table, group).ConfigureAwait(false);
            var numbers = await ExportSource.NumbersAsync(table, group, columns).ConfigureAwait(false);
            for (var row = 0; row < pages.Length; row++)
            {
                yield return new ExportDocument { Page = pages[row], Numbers = [.. numbers.Select(column => column[row])] };
            }
        }
    }

    /// <inheritdoc/>
    public SortedDictionary<string, string> Indexes(IReadOnlyList<ExportShard> shards) => new(StringComparer.Ordinal);
}
