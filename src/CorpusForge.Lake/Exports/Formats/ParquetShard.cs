using System.IO.Compression;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Exports.Formats;

/// <summary>Writes one Parquet file: the columns of a mixture's shard, Zstandard, row groups of tens of megabytes at most.</summary>
internal sealed class ParquetShard : IShardWriter
{
    private const int RowsPerGroup = 20_000;

    // At most about 50 MB of Japanese in a group; the viewer of Hugging Face reads groups of up to 300 MB.
    private const long CharactersPerGroup = 16 << 20;

    private readonly FileStream stream;
    private readonly TableWriter table;
    private readonly StringColumn[] texts;
    private readonly TimeColumn[] times;
    private readonly Column[] numbers;
    private readonly ValueColumn<int>[] counts;
    private bool closed;

    private ParquetShard(FileStream stream, TableWriter table, (StringColumn[] Texts, TimeColumn[] Times, Column[] Numbers, ValueColumn<int>[] Counts) columns)
    {
        (this.stream, this.table) = (stream, table);
        (texts, times, numbers, counts) = columns;
    }

    public static async Task<ParquetShard> CreateAsync(string path, IReadOnlyList<ExportColumn> measures)
    {
        StringColumn[] texts = [new("doc_id"), new("url"), new("host"), new("domain"), new("source"), new("title"), new("text"), new("charset")];
        TimeColumn[] times = [new("fetched_at"), new("published_at"), new("modified_at")];
        Column[] numbers = [.. measures.Select(measure => measure.Optional ? (Column)new OptionalColumn<double>(measure.Name) : new ValueColumn<double>(measure.Name))];
        ValueColumn<int>[] counts = [new("cluster_size"), new("repeat")];
        var stream = ShardStream.Create(path);
        var table = await TableWriter.OpenAsync(
            stream, [.. texts[..5], .. times, .. texts[5..], .. numbers, .. counts], RowsPerGroup, CharactersPerGroup, CompressionLevel.Optimal).ConfigureAwait(false);
        return new ParquetShard(stream, table, (texts, times, numbers, counts));
    }

    public async ValueTask AddAsync(ExportDocument document)
    {
        var row = document.Page!;
        var page = row.Page;
        Add(texts, [page.DocId, page.Url, page.Host, page.Domain, row.Source, page.Title, page.Text, page.Charset]);
        times[0].Add(page.FetchedAt);
        times[1].Add(page.PublishedAt);
        times[2].Add(page.ModifiedAt);
        for (var at = 0; at < numbers.Length; at++)
        {
            if (numbers[at] is OptionalColumn<double> optional)
            {
                optional.Add(document.Numbers[at]);
            }
            else
            {
                ((ValueColumn<double>)numbers[at]).Add(document.Numbers[at]!.Value);
            }
        }

        counts[0].Add(row.ClusterSize);
        counts[1].Add(row.Repeat);
        await table.EndRowAsync(page.Text.Length).ConfigureAwait(false);
    }

    public async Task<SortedDictionary<string, string>?> FinishAsync()
    {
        closed = true;
        await table.DisposeAsync().ConfigureAwait(false);
        await stream.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (!closed)
        {
            await table.AbandonAsync().ConfigureAwait(false);
            await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static void Add(StringColumn[] columns, ReadOnlySpan<string> values)
    {
        for (var at = 0; at < columns.Length; at++)
        {
            columns[at].Add(values[at]);
        }
    }
}
