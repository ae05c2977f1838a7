using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace CorpusForge.Lake.Tables;

/// <summary>Writes rows to a Parquet file in groups of bounded size. The caller fills the columns, then ends the row.</summary>
public sealed class TableWriter : IAsyncDisposable
{
    private readonly ParquetWriter writer;
    private readonly ParquetOptions options;
    private readonly IReadOnlyList<Column> columns;
    private readonly int rowsPerGroup;
    private readonly long charactersPerGroup;
    private int rows;
    private long characters;
    private Task writing = Task.CompletedTask;

    private TableWriter(ParquetWriter writer, ParquetOptions options, IReadOnlyList<Column> columns, int rowsPerGroup, long charactersPerGroup)
    {
        this.writer = writer;
        this.options = options;
        this.columns = columns;
        this.rowsPerGroup = rowsPerGroup;
        this.charactersPerGroup = charactersPerGroup;
    }

    /// <summary>Rows written so far.</summary>
    public long TotalRows { get; private set; }

    /// <summary>Opens a table over a stream.</summary>
    public static async Task<TableWriter> OpenAsync(
        Stream stream, IReadOnlyList<Column> columns, int rowsPerGroup = 65_536, long charactersPerGroup = 8 << 20,
        CompressionLevel level = CompressionLevel.Fastest)
    {
        ArgumentNullException.ThrowIfNull(columns);

        var options = new ParquetOptions { CompressionLevel = level };
        var schema = new ParquetSchema(columns.Select(column => (Field)column.Field).ToArray());
        var writer = await ParquetWriter.CreateAsync(schema, stream, options).ConfigureAwait(false);
        return new TableWriter(writer, options, columns, rowsPerGroup, charactersPerGroup);
    }

    /// <summary>Ends a row whose values were added to all columns.</summary>
    /// <param name="textLength">Characters of its long text; a group ends when they add up.</param>
    public async ValueTask EndRowAsync(int textLength = 0)
    {
        rows++;
        TotalRows++;
        RefuseUneven();
        characters += textLength;
        if (rows >= rowsPerGroup || characters >= charactersPerGroup)
        {
            await EndGroupAsync().ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Writes the last group and the footer. Where an exception broke off within a row or a group, that exception is to be heard: the file
    /// stays without its footer and is no Parquet file.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (columns.Any(column => column.Count != rows))
        {
            await AbandonAsync().ConfigureAwait(false);
            return;
        }

        if (rows > 0)
        {
            await EndGroupAsync().ConfigureAwait(false);
        }

        await writing.ConfigureAwait(false);
        await writer.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Ends without a footer; only waits until nothing writes to the stream any more.</summary>
    internal async Task AbandonAsync() => await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private void RefuseUneven()
    {
        foreach (var column in columns)
        {
            if (column.Count != rows)
            {
                throw new InvalidOperationException($"Column {column.Name} has {column.Count} values in a group of {rows} rows.");
            }
        }
    }

    // The group before must be on its way to the file; this one is written while the caller fills the next.
    private async Task EndGroupAsync()
    {
        await writing.ConfigureAwait(false);
        var values = columns.Select(column => (column.Packing, Write: column.Take())).ToList();
        (rows, characters) = (0, 0);
        writing = Task.Run(async () =>
        {
            using var group = writer.CreateRowGroup();
            foreach (var (packing, write) in values)
            {
                // The writer reads its options at each column.
                options.CompressionMethod = packing;
                await write(group).ConfigureAwait(false);
            }
        });
    }
}
