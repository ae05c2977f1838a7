using CorpusForge.Core.Sources.Archives;

namespace CorpusForge.Core.Sources.Warc;

/// <summary>
/// Reads a range of an uncompressed archive. An opening is a line with a version and a first header field; as in
/// <see cref="MemberRange"/>, what stands between two openings belongs to the range of the first.
/// </summary>
internal sealed class PlainRange(ArchiveFile file, RecordContent content, RowWriter rows)
{
    private const int OpeningLook = 512;

    public IEnumerable<SourceItem> Read(ByteRange range, SliceTrace trace)
    {
        var at = range.Start == 0 ? 0 : FindOpening(file, range.Start);
        trace.First = at < Math.Min(range.End, file.Length) ? at : -1;
        var cursor = new ByteCursor(new FileSource(file, at));
        var cursorStart = at;
        try
        {
            while (at < file.Length && (at < range.End || !IsOpening(file, at)))
            {
                var result = Record(cursor, at, out var next);
                if (next is { } sound)
                {
                    yield return rows.Item(result, at, sound);
                    at = sound;
                    cursor.Skip(at - cursorStart - cursor.Position);
                    continue;
                }

                var resumed = FindOpening(file, at + 1);
                yield return rows.Item(result.Reason == "truncated" && resumed < file.Length ? Misled(result) : result, at, resumed);
                at = cursorStart = resumed;
                cursor.Dispose();
                cursor = new ByteCursor(new FileSource(file, at));
            }
        }
        finally
        {
            cursor.Dispose();
        }

        trace.Next = at;
    }

    /// <summary>Whether a record plausibly begins here.</summary>
    public static bool IsOpening(ArchiveFile file, long at)
    {
        var bytes = file.Peek(Math.Max(0, at - 1), OpeningLook);
        if (at > 0)
        {
            if (bytes is not [(byte)'\n', ..])
            {
                return false;
            }

            bytes = bytes[1..];
        }

        var version = WarcHeader.VersionLine(bytes);
        var colon = version == 0 ? -1 : bytes[version..].IndexOfAny(":\n"u8);
        return colon > 0 && bytes[version + colon] == ':' && !bytes.Slice(version, colon).ContainsAny(" \t<\""u8);
    }

    /// <summary>The first opening at or after an offset; the file's length when there is none.</summary>
    public static long FindOpening(ArchiveFile file, long from)
    {
        do
        {
            from = file.IndexOf(RecordMark.Upper, from, RecordMark.Lower);
        }
        while (from < file.Length && !IsOpening(file, from) && from++ >= 0);

        return from;
    }

    /// <summary>Reads the record at the offset; <paramref name="next"/> is null when its bounds cannot be trusted.</summary>
    private RecordResult Record(ByteCursor cursor, long at, out long? next)
    {
        next = null;
        if (!IsOpening(file, at))
        {
            return RecordResult.Fault("warc-header", "No WARC header begins where a record should.");
        }

        var before = cursor.Position;
        if (WarcHeader.Read(cursor, out var fault) is not { } header)
        {
            return RecordResult.Fault("warc-header", fault);
        }

        var end = at + cursor.Position - before + header.Length;
        if (end > file.Length)
        {
            return RecordResult.Fault("truncated", "The file ends inside a record.", header.Url);
        }

        // The boundary is looked at first: a wrong length must not cost the reading of what it spans.
        var separator = Separator.Measure(file.Peek(end, Separator.Look));
        if (separator < 0)
        {
            return RecordStep.WrongLength(header);
        }

        next = end + separator;
        return content.Read(cursor, header, at);
    }

    private static RecordResult Misled(RecordResult cut) =>
        RecordResult.Fault("warc-length", "The record's Content-Length leads beyond the end of the file.", cut.Url);
}
