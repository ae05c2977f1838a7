namespace CorpusForge.Lake.Tables;

/// <summary>A column of a table that is copied row by row, of any type that this project writes.</summary>
internal sealed class CopiedColumn
{
    private readonly Func<int, Task<Action<int>>> read;
    private Action<int> add = _ => throw new InvalidOperationException("No group was read.");

    private CopiedColumn(Column target, Func<int, Task<Action<int>>> read) => (Target, this.read) = (target, read);

    /// <summary>The column that is written.</summary>
    public Column Target { get; }

    /// <summary>The copy of a column. Throws <see cref="InvalidDataException"/> for a type that no shard of this project has.</summary>
    public static CopiedColumn Of(TableReader table, string name)
    {
        var type = table.TypeOf(name);
        if (table.HasText(name))
        {
            var texts = new StringColumn(name);
            return new CopiedColumn(texts, async group =>
            {
                var values = await table.StringsAsync(group, name).ConfigureAwait(false);
                return row => texts.Add(values[row]!);
            });
        }

        if (type == typeof(DateTime))
        {
            var times = new TimeColumn(name);
            return new CopiedColumn(times, async group =>
            {
                var values = await table.OptionalAsync<DateTime>(group, name).ConfigureAwait(false);
                return row => times.Add(values[row] is { } time ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : null);
            });
        }

        return type == typeof(int) ? Numbers<int>(table, name)
            : type == typeof(long) ? Numbers<long>(table, name)
            : type == typeof(double) ? Numbers<double>(table, name)
            : throw new InvalidDataException($"column {name} is of a type ({type?.Name}) that shards do not have.");
    }

    /// <summary>Reads the values of a row group.</summary>
    public async Task ReadAsync(int group) => add = await read(group).ConfigureAwait(false);

    /// <summary>Adds the value of a row of the group to the copy.</summary>
    public void Add(int row) => add(row);

    private static CopiedColumn Numbers<T>(TableReader table, string name)
        where T : struct
    {
        if (table.IsOptional(name))
        {
            var optional = new OptionalColumn<T>(name);
            return new CopiedColumn(optional, async group =>
            {
                var values = await table.OptionalAsync<T>(group, name).ConfigureAwait(false);
                return row => optional.Add(values[row]);
            });
        }

        var numbers = new ValueColumn<T>(name);
        return new CopiedColumn(numbers, async group =>
        {
            var values = await table.ValuesAsync<T>(group, name).ConfigureAwait(false);
            return row => numbers.Add(values[row]);
        });
    }
}
