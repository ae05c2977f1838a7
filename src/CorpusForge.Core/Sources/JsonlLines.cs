using CorpusForge.Core.Sources.Archives;
using CorpusForge.Core.Sources.Jsonl;

namespace CorpusForge.Core.Sources;

/// <summary>
/// The lines of a JSONL file by where they begin in its unpacked content, each asked for behind the one before: the bytes as they are, which a page
/// that was read from them does not hold any more.
/// </summary>
public sealed class JsonlLines : IDisposable
{
    private readonly ArchiveFile file;
    private readonly ZstdFormat zstd;
    private readonly MemberChain? chain;
    private readonly ByteCursor cursor;
    private readonly LineReader lines;

    /// <summary>Opens a file, plain, gzip or zstd.</summary>
    public JsonlLines(string path)
    {
        file = new ArchiveFile(path);
        zstd = new ZstdFormat(file);
        chain = JsonlReader.IsGzip(file) ? new MemberChain(file, new GzipFormat()) : JsonlReader.IsZstd(file) ? new MemberChain(file, zstd) : null;
        cursor = new ByteCursor(chain is null ? new FileSource(file, 0) : chain);
        lines = new LineReader(cursor, Array.MaxLength);
    }

    /// <summary>The line that begins at a position, without its line feed. Valid until the next is asked for.</summary>
    /// <exception cref="EndOfStreamException">The file ends before: it is not the one that was read.</exception>
    public ReadOnlySpan<byte> At(long position) => lines.MoveTo(position)
        ? lines.Line.Span
        : throw new EndOfStreamException($"The file '{file.Path}' became shorter after it was read.");

    /// <inheritdoc/>
    public void Dispose()
    {
        cursor.Dispose();
        chain?.Dispose();
        zstd.Dispose();
        file.Dispose();
    }
}
