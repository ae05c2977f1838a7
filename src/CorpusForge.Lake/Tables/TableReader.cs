using Parquet;
using Parquet.Schema;

namespace CorpusForge.Lake.Tables;

/// <summary>Reads named columns of a Parquet file, group by group.</summary>
public sealed class TableReader : IAsyncDisposable
{
    private readonly ParquetReader reader;
    private readonly string path;

    private TableReader(ParquetReader reader, string path)
    {
        this.reader = reader;
        this.path = path;
    }

    /// <summary>Number of row groups.</summary>
    public int Groups => reader.RowGroupCount;

    /// <summary>Names of all columns.</summary>
    public IReadOnlyList<string> ColumnNames => reader.Schema.DataFields.Select(column => column.Path.ToString()).ToList();

    /// <summary>Opens a file; throws <see cref="InvalidDataException"/> that names it when it is no sound Parquet file.</summary>
    public static async Task<TableReader> OpenAsync(string path)
    {
        try
        {
            return new TableReader(await ParquetReader.CreateAsync(path).ConfigureAwait(false), path);
        }
        catch (Exception error) when (error is not (FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException))
        {
            throw new InvalidDataException($"{path}: not a sound Parquet file ({error.GetType().Name}).", error);
        }
    }

    /// <summary>Rows of a group.</summary>
    public int Rows(int group) => checked((int)reader.RowGroups[group].RowCount);

    /// <summary>Whether the file has a column of this name and type.</summary>
    public bool Has(string name) => reader.Schema.DataFields.Any(column => column.Path.ToString() == name);

    /// <summary>The texts of a column; null where absent.</summary>
    public async Task<string?[]> StringsAsync(int group, string name)
    {
        using var rows = reader.OpenRowGroupReader(group);
        var values = new string?[Rows(group)];
        await rows.ReadAsync(Field(name), values.AsMemory()).ConfigureAwait(false);
        return values;
    }

    /// <summary>The values of a column without nulls.</summary>
    public async Task<T[]> ValuesAsync<T>(int group, string name)
        where T : struct
    {
        using var rows = reader.OpenRowGroupReader(group);
        var values = new T[Rows(group)];
        await rows.ReadAsync<T>(Field(name), values.AsMemory()).ConfigureAwait(false);
        return values;
    }

    /// <summary>The values of a column that may be absent.</summary>
    public async Task<T?[]> OptionalAsync<T>(int group, string name)
        where T : struct
    {
        using var rows = reader.OpenRowGroupReader(group);
        var values = new T?[Rows(group)];
        await rows.ReadAsync<T>(Field(name), values.AsMemory()).ConfigureAwait(false);
        return values;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => reader.DisposeAsync();

    internal DataField Field(string name) =>
        reader.Schema.DataFields.FirstOrDefault(column => column.Path.ToString() == name)
        ?? throw new InvalidDataException($"{path}: no column {name}; it has {string.Join(", ", ColumnNames)}.");
}
