using Parquet;
using Parquet.Schema;

namespace CorpusForge.Lake.Tables;

/// <summary>A named column that rows are added to, group by group.</summary>
public abstract class Column(string name)
{
    /// <summary>Name of the column.</summary>
    public string Name { get; } = name;

    internal abstract DataField Field { get; }

    /// <summary>
    /// How its values are packed. Snappy for numbers: a group has a hundred columns of a few kilobytes, and Zstandard takes 0.3 ms to begin with each,
    /// four times what it takes Snappy to be done, for a third less space.
    /// </summary>
    internal virtual CompressionMethod Packing => CompressionMethod.Snappy;

    internal abstract int Count { get; }

    /// <summary>
    /// Takes the values out, leaving the column empty, and returns what writes them: the next group fills while this one is written.
    /// </summary>
    internal abstract Func<ParquetRowGroupWriter, Task> Take();
}
