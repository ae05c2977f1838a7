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

    internal abstract Task WriteAsync(ParquetRowGroupWriter writer);

    internal abstract void Clear();
}
