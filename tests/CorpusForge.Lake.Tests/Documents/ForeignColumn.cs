using Parquet;
using Parquet.Schema;

namespace CorpusForge.Lake.Tests.Documents;

/// <summary>A column and how its values are written into a group.</summary>
internal sealed record ForeignColumn(DataField Field, Func<ParquetRowGroupWriter, DataField, Task> Write)
{
    public Task WriteAsync(ParquetRowGroupWriter group) => Write(group, Field);
}
