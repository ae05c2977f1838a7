using Parquet;
using Parquet.Schema;

namespace CorpusForge.Lake.Tables;

/// <summary>A column of UTC times in microseconds that may be absent.</summary>
public sealed class TimeColumn(string name) : Column(name)
{
    private readonly List<DateTime?> values = [];

    internal override DataField Field { get; } =
        new DateTimeDataField(name, DateTimeFormat.DateAndTimeMicros, isAdjustedToUTC: true, isNullable: true);

    internal override int Count => values.Count;

    /// <summary>Adds a time or its absence.</summary>
    public void Add(DateTime? value) => values.Add(value);

    internal override Func<ParquetRowGroupWriter, Task> Take()
    {
        var taken = values.ToArray().AsMemory();
        values.Clear();
        return writer => writer.WriteAsync<DateTime>(Field, taken);
    }
}
