using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Deduplication;

/// <summary>Rows of a Parquet file, every column of them.</summary>
internal sealed class ParquetLines(string path) : IKeptLines
{
    private readonly ParquetRows rows = new(path);
    private long[] positions = [];

    public async Task BeginAsync(TableReader documents, int group) =>
        positions = await documents.ValuesAsync<long>(group, "position").ConfigureAwait(false);

    public void Write(int row, Stream lines) => rows.WriteJson(positions[row], lines);

    public void Dispose() => rows.Dispose();
}
