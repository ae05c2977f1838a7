using CorpusForge.Core.Sources.Archives;

namespace CorpusForge.Core.Sources.Jsonl;

/// <summary>Walks lines, in memory bounded by the longest line allowed.</summary>
internal sealed class LineReader(ByteCursor cursor, long limit)
{
    private long behind;

    /// <summary>The line without its line feed; empty when it is too long. Valid until the next step.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line is longer than the limit.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Whether a line feed ended it; false only for the last line.</summary>
    public bool Terminated { get; private set; }

    /// <summary>Number of the line, the first one read is 1.</summary>
    public long Number { get; private set; }

    /// <summary>Bytes before the line.</summary>
    public long Start { get; private set; }

    /// <summary>Where the line begins on disk; not exact inside a compressed file.</summary>
    public long SourceStart { get; private set; }

    /// <summary>Bytes of the line with its line feed.</summary>
    public long Length => cursor.Position - Start + behind;

    /// <summary>Goes on to the line that begins at a place further on; false where the content ends before. Its number is not known then.</summary>
    public bool MoveTo(long position)
    {
        cursor.Skip(position - cursor.Position);
        behind = 0;
        return cursor.Position == position && MoveNext();
    }

    public bool MoveNext()
    {
        cursor.Skip(behind);
        (behind, TooLong, Terminated, Line) = (0, false, false, default);
        (Start, SourceStart) = (cursor.Position, cursor.SourceOffset);
        Number++;
        var look = 64 * 1024L;
        var scanned = 0;
        while (true)
        {
            var bytes = cursor.Segment((int)look);
            var feed = bytes.AsSpan(scanned).IndexOf((byte)'\n');
            var length = feed < 0 ? bytes.Count : scanned + feed;
            if (feed >= 0 || bytes.Count < look)
            {
                Terminated = feed >= 0;
                TooLong = length > limit;
                Line = TooLong ? default : bytes[..length];
                behind = length + (Terminated ? 1 : 0);
                return behind > 0;
            }

            if (length > limit)
            {
                PassLongLine();
                return true;
            }

            scanned = bytes.Count;
            look = Math.Min(Math.Min(look * 2, Array.MaxLength), Math.Max(limit + 1, look + 1));
        }
    }

    /// <summary>Passes over a line that is not kept; what is left for the next step is nothing.</summary>
    private void PassLongLine()
    {
        TooLong = true;
        while (!Terminated && cursor.Peek(64 * 1024) is { IsEmpty: false } bytes)
        {
            var feed = bytes.IndexOf((byte)'\n');
            Terminated = feed >= 0;
            cursor.Skip(Terminated ? feed + 1 : bytes.Length);
        }
    }
}
