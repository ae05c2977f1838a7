using CorpusForge.Core.Sources;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Deduplication;

/// <summary>Lines of a JSONL file, byte for byte.</summary>
internal sealed class VerbatimLines(string path) : IKeptLines
{
    private readonly JsonlLines lines = new(path);
    private long[] positions = [];

    public async Task BeginAsync(TableReader documents, int group) =>
        positions = await documents.ValuesAsync<long>(group, "position").ConfigureAwait(false);

    public void Write(int row, Stream lines) => lines.Write(this.lines.At(positions[row]));

    public void Dispose() => lines.Dispose();
}
