using Parquet;
using Parquet.Schema;

namespace CorpusForge.Lake.Tables;

/// <summary>A column of numbers or flags, never null.</summary>
public sealed class ValueColumn<T>(string name) : Column(name)
    where T : struct
{
    private T[] values = new T[256];
    private int count;

    internal override DataField Field { get; } = new DataField(name, typeof(T), isNullable: false);

    internal override int Count => count;

    /// <summary>Adds a value.</summary>
    public void Add(T value)
    {
        if (count == values.Length)
        {
            Array.Resize(ref values, count * 2);
        }

        values[count++] = value;
    }

    internal override Task WriteAsync(ParquetRowGroupWriter writer) =>
        writer.WriteAsync<T>(Field, values.AsMemory(0, count));

    internal override void Clear() => count = 0;
}
