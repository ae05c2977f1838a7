using Parquet;
using Parquet.Schema;

namespace CorpusForge.Lake.Tables;

/// <summary>A column of values that may be absent.</summary>
public sealed class OptionalColumn<T>(string name) : Column(name)
    where T : struct
{
    private T?[] values = new T?[256];
    private int count;

    internal override DataField Field { get; } = new DataField(name, typeof(T), isNullable: true);

    internal override int Count => count;

    /// <summary>Adds a value or its absence.</summary>
    public void Add(T? value)
    {
        if (count == values.Length)
        {
            Array.Resize(ref values, count * 2);
        }

        values[count++] = value;
    }

    internal override Func<ParquetRowGroupWriter, Task> Take()
    {
        var taken = values.AsMemory(0, count);
        (values, count) = (new T?[values.Length], 0);
        return writer => writer.WriteAsync<T>(Field, taken);
    }
}
