namespace CorpusForge.Core.Sources;

/// <summary>Cuts a file into ranges. The sizes depend on the file's length alone, so every worker count cuts alike.</summary>
internal static class RangeCut
{
    private const long Smallest = 1L << 20;
    private const long Largest = 16L << 20;

    /// <summary>Ranges of a sixteenth of the length, at least 1 MiB and at most 16 MiB, that tile the file.</summary>
    /// <param name="length">Length of the file in bytes.</param>
    /// <param name="size">Another size in bytes, for tests.</param>
    public static IReadOnlyList<ByteRange> Tile(long length, long? size = null)
    {
        var step = size ?? Math.Clamp(length / 16, Smallest, Largest);
        var ranges = new List<ByteRange>();
        for (var start = 0L; start < length; start += step)
        {
            ranges.Add(new ByteRange(start, Math.Min(length, start + step)));
        }

        return ranges.Count == 0 ? Whole(length) : ranges;
    }

    /// <summary>One range for all.</summary>
    public static IReadOnlyList<ByteRange> Whole(long length) => [new ByteRange(0, length)];
}
