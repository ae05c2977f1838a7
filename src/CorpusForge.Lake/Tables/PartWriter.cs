using System.IO.Compression;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Lake.Tables;

/// <summary>
/// Writes one part of a stage: rows to a table under the lake's temporary folder, which becomes the part when it is committed, and is
/// removed when it is not.
/// </summary>
public sealed class PartWriter : IAsyncDisposable
{
    private readonly LakeFolder lake;
    private readonly string path;
    private readonly string temporary;
    private readonly FileStream stream;
    private readonly TableWriter table;
    private bool closed;

    private PartWriter(LakeFolder lake, string path, string temporary, FileStream stream, TableWriter table)
    {
        this.lake = lake;
        this.path = path;
        this.temporary = temporary;
        this.stream = stream;
        this.table = table;
    }

    /// <summary>Opens a part. The level is for what is kept for good; parts that are only read by later stages are written fast.</summary>
    public static async Task<PartWriter> OpenAsync(
        LakeFolder lake, string path, IReadOnlyList<Column> columns, int rowsPerGroup = 65_536, long charactersPerGroup = 8 << 20,
        CompressionLevel level = CompressionLevel.Fastest)
    {
        ArgumentNullException.ThrowIfNull(lake);
        var temporary = lake.TemporaryPath(Path.GetFileName(path));
        var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        var table = await TableWriter.OpenAsync(stream, columns, rowsPerGroup, charactersPerGroup, level).ConfigureAwait(false);
        return new PartWriter(lake, path, temporary, stream, table);
    }

    /// <summary>Ends a row whose values were added to all columns.</summary>
    /// <param name="textLength">Characters of its long text.</param>
    public ValueTask EndRowAsync(int textLength = 0) => table.EndRowAsync(textLength);

    /// <summary>Flushes to disk, renames, and writes the facts that make the part count.</summary>
    /// <param name="counts">Counts to keep beside it.</param>
    /// <param name="durable">See <see cref="AtomicFile.WriteAsync"/>; its readers open it by <see cref="TableReader.OpenPartAsync"/> where it is not.</param>
    public async Task CommitAsync(SortedDictionary<string, long>? counts = null, bool durable = true)
    {
        await table.DisposeAsync().ConfigureAwait(false);
        stream.Flush(flushToDisk: durable);
        var facts = new PartFacts { Rows = table.TotalRows, Bytes = stream.Length, Hash = PartFacts.HashOf(stream), Counts = counts };
        await stream.DisposeAsync().ConfigureAwait(false);
        closed = true;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(temporary, path, overwrite: true);
        await facts.CommitAsync(lake, path, durable).ConfigureAwait(false);
    }

    /// <summary>Removes what was not committed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!closed)
        {
            closed = true;
            await table.AbandonAsync().ConfigureAwait(false);
            await stream.DisposeAsync().ConfigureAwait(false);
            File.Delete(temporary);
        }
    }
}
