using CorpusForge.Core.Sources.Archives;

namespace CorpusForge.Core.Sources.Jsonl;

/// <summary>Reads a compressed file from its beginning to its end, or to the first damage.</summary>
internal sealed class PackedJsonl(ArchiveFile file, MemberFormat format, JsonlLine items, long lineLimit)
{
    public IEnumerable<SourceItem> Read(SliceTrace trace)
    {
        (trace.First, trace.Next) = (0, file.Length);
        using var chain = new MemberChain(file, format);
        using var cursor = new ByteCursor(chain);
        cursor.Skip(cursor.Peek(3).SequenceEqual("\uFEFF"u8) ? 3 : 0);
        var lines = new LineReader(cursor, lineLimit);
        while (lines.MoveNext())
        {
            if (!lines.Terminated && chain.Damaged)
            {
                break;
            }

            if (lines.TooLong || !lines.Line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                yield return lines.TooLong
                    ? items.TooLarge(lines.SourceStart, null, Number)
                    : items.Item(lines.Line.Span, lines.SourceStart, lines.Start, null, Number);
            }
        }

        if (chain.Damaged)
        {
            var from = lines.SourceStart;
            yield return chain.Cut
                ? items.Row(from, file.Length - from, null, "truncated", $"The file ends inside its compressed data, on line {Number()}.")
                : items.Row(from, file.Length - from, null, format.CorruptReason, $"The compressed data is damaged on line {Number()}.");
        }

        long Number() => lines.Number;
    }
}
