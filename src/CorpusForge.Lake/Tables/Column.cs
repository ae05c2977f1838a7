using Parquet;
using Parquet.Schema;

namespace CorpusForge.Lake.Tables;

/// <summary>A named column that rows are added to, group by group.</summary>
public abstract class Column(string name)
{
    /// <summary>Name of the column.</summary>
    public string Name { get; } = name;

    internal abstract DataField Field { get; }

    internal abstract int Count { get; }

    /// <summary>
    /// Takes the values out, leaving the column empty, and returns what writes them: the next group fills while this one is written.
    /// </summary>
    internal abstract Func<ParquetRowGroupWriter, Task> Take();
}
