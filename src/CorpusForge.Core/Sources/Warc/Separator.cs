namespace CorpusForge.Core.Sources.Warc;

/// <summary>What stands between two records: two line ends, then the next record or the end (WARC 1.1 section 4).</summary>
internal static class Separator
{
    /// <summary>Bytes that are enough to judge.</summary>
    public const int Look = 32;

    /// <summary>Length of the separator at the start of the bytes; -1 when a record cannot have ended here.</summary>
    /// <param name="after">The bytes behind a record's block, fewer than <see cref="Look"/> only where the data ends.</param>
    public static int Measure(ReadOnlySpan<byte> after)
    {
        if (after.Length < Look && !after.ContainsAnyExcept((byte)'\r', (byte)'\n', (byte)0))
        {
            return after.Length;
        }

        var length = after.StartsWith("\r\n\r\n"u8) ? 4 : after.StartsWith("\n\n"u8) ? 2 : -1;
        return length > 0 && after[length..].StartsWith("WARC/"u8) ? length : -1;
    }
}
