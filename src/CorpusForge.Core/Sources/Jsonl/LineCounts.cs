using System.Collections.Concurrent;
using CorpusForge.Core.Sources.Archives;

namespace CorpusForge.Core.Sources.Jsonl;

/// <summary>
/// Numbers the lines of files whose pages have no URL and are named by their line. A file is counted through once, whatever the number of its ranges
/// and of the workers that ask.
/// </summary>
internal static class LineCounts
{
    private const int Block = 1 << 20;
    private const int FilesRemembered = 1024;

    private static readonly ConcurrentDictionary<(string Path, long Length, DateTime Changed), Lazy<long[]>> Known = new();

    /// <summary>Line feeds before an offset.</summary>
    public static long Before(ArchiveFile file, long offset)
    {
        if (Known.Count > FilesRemembered)
        {
            Known.Clear();
        }

        var path = file.Path;
        var blocks = Known.GetOrAdd(
            (path, file.Length, File.GetLastWriteTimeUtc(path)), _ => new Lazy<long[]>(() => Count(path))).Value;
        var block = (int)Math.Min(offset / Block, blocks.Length - 1);
        return blocks[block] + Feeds(file, (long)block * Block, offset);
    }

    // Line feeds before each block.
    private static long[] Count(string path)
    {
        using var file = new ArchiveFile(path);
        var before = new long[(file.Length / Block) + 1];
        for (var block = 1; block < before.Length; block++)
        {
            before[block] = before[block - 1] + Feeds(file, (block - 1L) * Block, (long)block * Block);
        }

        return before;
    }

    private static long Feeds(ArchiveFile file, long from, long to)
    {
        var feeds = 0L;
        while (from < to)
        {
            var bytes = file.Peek(from, (int)Math.Min(256 * 1024, to - from));
            feeds += bytes.Count((byte)'\n');
            from += bytes.Length;
        }

        return feeds;
    }
}
