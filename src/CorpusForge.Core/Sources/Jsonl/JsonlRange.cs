using CorpusForge.Core.Sources.Archives;

namespace CorpusForge.Core.Sources.Jsonl;

/// <summary>Reads the lines of an uncompressed file that begin in a range.</summary>
internal sealed class JsonlRange(ArchiveFile file, JsonlLine items, long lineLimit)
{
    public IEnumerable<SourceItem> Read(ByteRange range, SliceTrace trace)
    {
        var first = range.Start == 0 ? SkipByteOrderMark() : LineAtOrAfter(range.Start);
        trace.First = first < Math.Min(range.End, file.Length) ? first : -1;
        trace.Next = first;
        using var cursor = new ByteCursor(new FileSource(file, first));
        var lines = new LineReader(cursor, lineLimit);
        long? before = null;
        while (trace.Next < range.End && lines.MoveNext())
        {
            var offset = trace.Next;
            trace.Next += lines.Length;
            if (lines.TooLong || !lines.Line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                // The number needs all lines before the range: counted only where a row or a missing URL asks for it.
                yield return lines.TooLong
                    ? items.TooLarge(offset, lines.Length, Number)
                    : items.Item(lines.Line.Span, offset, offset, lines.Length, Number);
            }
        }

        long Number() => lines.Number + (before ??= LineCounts.Before(file, first));
    }

    private long SkipByteOrderMark() => file.Peek(0, 3).SequenceEqual("\uFEFF"u8) ? 3 : 0;

    private long LineAtOrAfter(long offset) => Math.Min(file.Length, file.IndexOf("\n"u8, offset - 1) + 1);
}
