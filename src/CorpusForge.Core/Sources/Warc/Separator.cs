using CorpusForge.Core.Sources.Archives;

namespace CorpusForge.Core.Sources.Warc;

/// <summary>What stands between two records: two line ends, then the next record or the end (WARC 1.1 section 4).</summary>
internal static class Separator
{
    /// <summary>Bytes that are enough to judge.</summary>
    public const int Look = 1024;

    /// <summary>Length of the separator at the start of the bytes; -1 when a record cannot have ended here.</summary>
    /// <param name="after">The bytes behind a record's block, fewer than <see cref="Look"/> only where the data ends.</param>
    public static int Measure(ReadOnlySpan<byte> after)
    {
        if (after.Length < Look && !after.ContainsAnyExcept((byte)'\r', (byte)'\n', (byte)0))
        {
            return after.Length;
        }

        // More blank lines than two are met in archives made by hand; a mixture of line ends is a wrong length.
        var length = Run(after, "\r\n"u8) is var strict and > 0 ? strict : Run(after, "\n"u8);
        return length > 0 && BeginsRecord(after[length..]) ? length : -1;
    }

    /// <summary>A record, be its first line damaged: the fault of one header must not cost the record before it.</summary>
    private static bool BeginsRecord(ReadOnlySpan<byte> bytes)
    {
        if (RecordMark.Begins(bytes))
        {
            return true;
        }

        var end = HeaderFields.EndOfHeader(bytes);
        var header = end < 0 ? bytes : bytes[..end];
        return header.IndexOf("\nWARC-"u8) is > 0 and < Look / 2;
    }

    /// <summary>Length of a run of at least two line ends of one kind; 0 when there is none.</summary>
    private static int Run(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> lineEnd)
    {
        var length = 0;
        while (bytes[length..].StartsWith(lineEnd))
        {
            length += lineEnd.Length;
        }

        return length >= 2 * lineEnd.Length ? length : 0;
    }
}
