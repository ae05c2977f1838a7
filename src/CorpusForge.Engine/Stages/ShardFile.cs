using System.Globalization;
using System.IO.Compression;
using System.Text;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>A shard of a mixture, where it waits to be sealed.</summary>
internal static class ShardFile
{
    private const int RowsPerGroup = 10_000;
    private const long CharactersPerGroup = 4 << 20;

    /// <summary>Folder where shards wait to be sealed.</summary>
    public static string Folder(RunContext run) => run.Lake.StageFolder("shards", run.StageKeys["verdicts"]);

    /// <summary>Name of a shard's file.</summary>
    public static string NameOf(int shard) => string.Create(CultureInfo.InvariantCulture, $"shard-{shard:d5}.parquet");

    /// <summary>Path of a shard that waits.</summary>
    public static string PathOf(RunContext run, int shard) => Path.Combine(Folder(run), NameOf(shard));

    /// <summary>Whether a shard waits there, whole.</summary>
    public static bool IsDone(RunContext run, int shard) => PartFacts.TryRead(PathOf(run, shard)) is not null;

    /// <summary>Writes rows that come in the order of the shard.</summary>
    public static async Task WriteAsync(
        RunContext run, string path, IReadOnlyList<string> numbers, IEnumerable<MixtureRow> rows, StageProgress progress, CancellationToken token)
    {
        var columns = new MixtureColumns(numbers);
        await using var table = await PartWriter.OpenAsync(
            run.Lake, path, columns.All, RowsPerGroup, CharactersPerGroup, CompressionLevel.Optimal).ConfigureAwait(false);
        foreach (var row in rows)
        {
            token.ThrowIfCancellationRequested();
            columns.Add(row);
            progress.Add(1, Encoding.UTF8.GetByteCount(row.Page.Text));
            await table.EndRowAsync(row.Page.Text.Length).ConfigureAwait(false);
        }

        await table.CommitAsync().ConfigureAwait(false);
    }
}
