using CorpusForge.Lake.Storage;
using Parquet;
using Parquet.Schema;

namespace CorpusForge.Lake.Tables;

/// <summary>Reads named columns of a Parquet file, group by group.</summary>
public sealed class TableReader : IAsyncDisposable
{
    private const long HeldWhole = 4 << 20;

    private readonly ParquetReader reader;
    private readonly string path;

    // A lookup in the schema makes a text of each path: 60 KB for one column of a hundred.
    private readonly Dictionary<string, DataField> fields;

    private TableReader(ParquetReader reader, string path)
    {
        this.reader = reader;
        this.path = path;
        fields = reader.Schema.DataFields.ToDictionary(column => column.Path.ToString(), StringComparer.Ordinal);
    }

    /// <summary>Number of row groups.</summary>
    public int Groups => reader.RowGroupCount;

    /// <summary>Names of all columns.</summary>
    public IReadOnlyList<string> ColumnNames => reader.Schema.DataFields.Select(column => column.Path.ToString()).ToList();

    /// <summary>Opens a file; throws <see cref="InvalidDataException"/> that names it when it is no sound Parquet file.</summary>
    public static Task<TableReader> OpenAsync(string path) => OpenAsync(path, () => ParquetReader.CreateAsync(path));

    /// <summary>
    /// Opens a part of a stage after comparing its bytes with their hash, so that no later stage builds on a damaged one. Throws
    /// <see cref="DamagedPartException"/>, and forgets the part, where they differ.
    /// </summary>
    public static Task<TableReader> OpenPartAsync(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: <= HeldWhole })
        {
            // Read once for the hash and the columns both: a variant opens hundreds of small parts.
            var bytes = File.ReadAllBytes(path);
            PartFacts.RefuseDamage(path, bytes);
            return OpenAsync(path, () => ParquetReader.CreateAsync(new MemoryStream(bytes, writable: false), leaveStreamOpen: false));
        }

        PartFacts.RefuseDamage(path);
        return OpenAsync(path);
    }

    /// <summary>Rows of a group.</summary>
    public int Rows(int group) => checked((int)reader.RowGroups[group].RowCount);

    /// <summary>Whether the file has a column of texts of this name.</summary>
    public bool HasText(string name) => TypeOf(name) is { } type && (type == typeof(string) || type == typeof(ReadOnlyMemory<char>));

    /// <summary>The texts of a column; null where absent.</summary>
    public Task<string?[]> StringsAsync(int group, string name) =>
        ReadAsync<string?>(group, name, (rows, field, values) => rows.ReadAsync(field, values));

    /// <summary>
    /// The texts of a column without nulls as slices of one buffer, which lives as long as any of them: half the time and less memory where most rows are
    /// not wanted.
    /// </summary>
    public Task<ReadOnlyMemory<char>[]> SlicesAsync(int group, string name) =>
        ReadAsync<ReadOnlyMemory<char>>(group, name, (rows, field, values) => rows.ReadAsync<ReadOnlyMemory<char>>(field, values));

    /// <summary>The values of a column without nulls.</summary>
    public Task<T[]> ValuesAsync<T>(int group, string name)
        where T : struct =>
        ReadAsync<T>(group, name, (rows, field, values) => rows.ReadAsync<T>(field, values));

    /// <summary>Reads the values of a column without nulls into a buffer.</summary>
    public Task FillAsync<T>(int group, string name, ColumnBuffer<T> buffer)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(buffer);
        return ReadAsync<T>(group, name, buffer.Room(Rows(group)), (rows, field, values) => rows.ReadAsync<T>(field, values));
    }

    /// <summary>The values of a column that may be absent.</summary>
    public Task<T?[]> OptionalAsync<T>(int group, string name)
        where T : struct =>
        ReadAsync<T?>(group, name, (rows, field, values) => rows.ReadAsync<T>(field, values));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => reader.DisposeAsync();

    /// <summary>The type of a column's values; null when there is no such column.</summary>
    internal Type? TypeOf(string name) => Find(name)?.ClrType;

    /// <summary>Whether values of a column may be absent.</summary>
    internal bool IsOptional(string name) => Field(name).IsNullable;

    private static async Task<TableReader> OpenAsync(string path, Func<Task<ParquetReader>> open)
    {
        try
        {
            return new TableReader(await open().ConfigureAwait(false), path);
        }
        catch (Exception error) when (error is not (FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException))
        {
            throw new InvalidDataException($"{path}: not a sound Parquet file ({error.GetType().Name}).", error);
        }
    }

    private DataField? Find(string name) => fields.GetValueOrDefault(name);

    private DataField Field(string name) => Find(name)
        ?? throw new InvalidDataException($"{path}: no column {name}; it has {string.Join(", ", ColumnNames)}.");

    private async Task<TItem[]> ReadAsync<TItem>(int group, string name, Func<ParquetRowGroupReader, DataField, Memory<TItem>, ValueTask> read)
    {
        var values = new TItem[Rows(group)];
        await ReadAsync(group, name, values, read).ConfigureAwait(false);
        return values;
    }

    // Damage shows in the decoder as any exception; people need to hear which file it was.
    private async Task ReadAsync<TItem>(int group, string name, Memory<TItem> values, Func<ParquetRowGroupReader, DataField, Memory<TItem>, ValueTask> read)
    {
        var field = Field(name);
        try
        {
            using var rows = reader.OpenRowGroupReader(group);
            await read(rows, field, values).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw new InvalidDataException($"{path}: column {name} cannot be read ({error.GetType().Name}).", error);
        }
    }
}
