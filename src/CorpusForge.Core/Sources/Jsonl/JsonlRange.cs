using System.Text.Json;
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
                // The ordinal needs all lines before the range: counted once, and only where a row or a missing URL asks for it.
                yield return lines.TooLong
                    ? items.TooLarge(offset, lines.Length, Number)
                    : items.Item(lines.Line.Span, offset, lines.Length, Number);
            }
        }

        long Number() => lines.Number + (before ??= LinesBefore(first));
    }

    /// <summary>
    /// Whether pages of this file name themselves. Otherwise the URL holds the line's number, and ranges would count all lines before
    /// them again and again. A first line that cannot be judged counts as having one.
    /// </summary>
    public static bool FirstLineHasUrl(ArchiveFile file)
    {
        var bytes = file.Peek(0, 256 * 1024);
        var end = bytes.IndexOf((byte)'\n');
        try
        {
            return end < 0 || JsonlPage.Parse(bytes[..end].TrimStart("\uFEFF"u8)).Url is not null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return true;
        }
    }

    private long SkipByteOrderMark() => file.Peek(0, 3).SequenceEqual("\uFEFF"u8) ? 3 : 0;

    private long LineAtOrAfter(long offset) => Math.Min(file.Length, file.IndexOf("\n"u8, offset - 1) + 1);

    private long LinesBefore(long offset)
    {
        var lines = 0L;
        for (var at = 0L; at < offset;)
        {
            var bytes = file.Peek(at, (int)Math.Min(64 * 1024, offset - at));
            lines += bytes.Count((byte)'\n');
            at += bytes.Length;
        }

        return lines;
    }
}
