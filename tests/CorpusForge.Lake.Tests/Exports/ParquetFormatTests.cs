using System.Globalization;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Exports.Formats;
using DuckDB.NET.Data;

namespace CorpusForge.Lake.Tests.Exports;

/// <summary>DuckDB, which shares no code with the writer, reads what was written.</summary>
public sealed class ParquetFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Duckdb_reads_every_column_and_value()
    {
        var documents = SampleDocuments.Pages();
        var (paths, names, _) = await SampleDocuments.WriteAsync(folder, new ParquetFormat(SampleDocuments.Columns), documents, new ShardName("train", 4, 12));

        Assert.Equal(["data/train-00004-of-00012.parquet"], names);
        Assert.Equal(
            "doc_id VARCHAR, url VARCHAR, host VARCHAR, domain VARCHAR, source VARCHAR, fetched_at TIMESTAMP, published_at TIMESTAMP, "
            + "modified_at TIMESTAMP, title VARCHAR, text VARCHAR, charset VARCHAR, hiragana-ratio DOUBLE, cluster_similarity DOUBLE, cluster_size INTEGER, repeat INTEGER",
            string.Join(", ", Rows($"SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM '{paths[0]}')").Select(row => row[0])));
        var rows = Rows($"SELECT doc_id, text, title, epoch_us(fetched_at), \"hiragana-ratio\", cluster_similarity, repeat FROM '{paths[0]}'");
        Assert.Equal(documents.Count, rows.Count);
        foreach (var (row, document) in rows.Zip(documents))
        {
            var page = document.Page!.Page;
            Assert.Equal([page.DocId, page.Text, page.Title], row[..3]);
            Assert.Equal(page.FetchedAt is { } time ? (time - DateTime.UnixEpoch).Ticks / 10 : null, row[3]);
            Assert.Equal([document.Numbers[0], document.Numbers[1], document.Page.Repeat], row[4..]);
        }
    }

    [Fact]
    public async Task Duckdb_sums_many_rows_over_several_row_groups()
    {
        var template = SampleDocuments.Pages()[0];
        var documents = Enumerable.Range(0, 45_000).Select(at => template with { Numbers = [at, at % 5 == 0 ? null : 1] }).ToList();
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, new ParquetFormat(SampleDocuments.Columns), documents);

        var sums = Rows($"SELECT count(*), sum(\"hiragana-ratio\")::BIGINT, count(cluster_similarity), sum(length(text))::BIGINT FROM '{paths[0]}'")[0];
        Assert.Equal([45_000L, 45_000L * 44_999 / 2, 36_000L, 45_000L * template.Page!.Page.Text.Length], sums.Select(value => (object)Convert.ToInt64(value, CultureInfo.InvariantCulture)));
        var groups = Rows($"SELECT count(DISTINCT row_group_id), min(compression) FILTER (path_in_schema = 'text') FROM parquet_metadata('{paths[0]}')")[0];
        Assert.Equal((3L, "ZSTD"), ((long)groups[0]!, (string)groups[1]!));
    }

    [Fact]
    public async Task An_empty_shard_has_its_columns_and_no_rows()
    {
        var format = new ParquetFormat(SampleDocuments.Columns);
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, format, []);

        Assert.Equal(0L, Rows($"SELECT count(*) FROM '{paths[0]}'")[0][0]);
        Assert.Equal(15, Rows($"DESCRIBE SELECT * FROM '{paths[0]}'").Count);
        Assert.Equal(0, (await SampleDocuments.ReadBackAsync(format, paths)).Documents);
    }

    [Fact]
    public async Task Reading_back_gives_what_was_written()
    {
        var format = new ParquetFormat(SampleDocuments.Columns);
        var (paths, _, _) = await SampleDocuments.WriteAsync(folder, format, SampleDocuments.Pages());

        Assert.Equal(SampleDocuments.TallyOf(format, SampleDocuments.Pages()).Content, (await SampleDocuments.ReadBackAsync(format, paths)).Content);
    }

    public void Dispose() => folder.Dispose();

    private static List<object?[]> Rows(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own query.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? null : reader.GetValue(at))]);
        }

        return rows;
    }
}
