namespace CorpusForge.Core.Sources.Archives;

/// <summary>The file's own bytes from an offset on.</summary>
internal sealed class FileSource(ArchiveFile file, long offset) : IByteSource
{
    private const int Chunk = 64 * 1024;

    public long Reached { get; private set; } = offset;

    public int Read(Span<byte> into)
    {
        var bytes = file.Peek(Reached, Math.Min(into.Length, Chunk));
        bytes.CopyTo(into);
        Reached += bytes.Length;
        return bytes.Length;
    }
}
