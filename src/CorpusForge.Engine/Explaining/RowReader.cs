using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Explaining;

/// <summary>Reads single values of one row.</summary>
internal sealed class RowReader : IAsyncDisposable
{
    private RowReader(TableReader table, int group, int row) => (Table, Group, Row) = (table, group, row);

    public TableReader Table { get; }

    public int Group { get; }

    public int Row { get; }

    public static async Task<RowReader> OpenAsync(string path, int row)
    {
        var table = await TableReader.OpenAsync(path).ConfigureAwait(false);
        var group = 0;
        while (row >= table.Rows(group))
        {
            row -= table.Rows(group++);
        }

        return new RowReader(table, group, row);
    }

    public async Task<string> TextAsync(string column) => (await Table.StringsAsync(Group, column).ConfigureAwait(false))[Row]!;

    public async Task<T> ValueAsync<T>(string column)
        where T : struct => (await Table.ValuesAsync<T>(Group, column).ConfigureAwait(false))[Row];

    public async Task<T?> OptionalAsync<T>(string column)
        where T : struct => (await Table.OptionalAsync<T>(Group, column).ConfigureAwait(false))[Row];

    public ValueTask DisposeAsync() => Table.DisposeAsync();
}
