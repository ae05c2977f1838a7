using CorpusForge.Core.Sources.Archives;

namespace CorpusForge.Core.Sources.Warc;

/// <summary>
/// Reads a range of a compressed archive member by member. An opening is a member whose content begins with a WARC header; what stands
/// between two openings belongs to the range of the first, so that ranges agree with reading the file in one go, damaged or not.
/// </summary>
internal sealed class MemberRange(ArchiveFile file, MemberFormat format, RecordContent content, RowWriter rows)
{
    private long at;

    public IEnumerable<SourceItem> Read(ByteRange range, SliceTrace trace)
    {
        at = range.Start == 0 ? format.SkipPadding(file, 0) : format.FindOpening(file, range.Start);
        trace.First = at < Math.Min(range.End, file.Length) ? at : -1;
        while (at < file.Length && (at < range.End || !format.IsOpening(file, at)))
        {
            foreach (var item in Unit())
            {
                yield return item;
            }

            at = format.SkipPadding(file, at);
        }

        trace.Next = at;
    }

    /// <summary>Reads what begins at the current offset and moves behind it.</summary>
    private IEnumerable<SourceItem> Unit()
    {
        using var member = format.Open(file, at);
        if (member is null)
        {
            yield return Damaged(at, format.IsCutStart(file, at));
            yield break;
        }

        using var cursor = new ByteCursor(member);
        if (!RecordMark.Begins(cursor.Peek(RecordMark.Length)))
        {
            if (NoRecord(member, isEmpty: cursor.Peek(1).IsEmpty) is { } row)
            {
                yield return row;
            }

            yield break;
        }

        var recordAt = at;
        while (true)
        {
            var result = RecordStep.Read(cursor, content, recordAt, out var ending);
            if (ending != RecordEnding.Next)
            {
                yield return Last(member, result, recordAt);
                yield break;
            }

            var nextAt = cursor.SourceOffset;
            yield return rows.Item(result, recordAt, nextAt);
            recordAt = nextAt;
        }
    }

    /// <summary>The last record of a member counts only when the whole member proves sound.</summary>
    private SourceItem Last(Member member, RecordResult result, long recordAt)
    {
        member.Drain();
        if (member.End is not { } end)
        {
            return Damaged(recordAt, member.Cut, result.Item is SourceItem.Page page ? page.Value.Url : result.Url);
        }

        at = end;
        return rows.Item(result, recordAt, end);
    }

    private SourceItem? NoRecord(Member member, bool isEmpty)
    {
        member.Drain();
        if (member.End is not { } end)
        {
            return Damaged(at, member.Cut);
        }

        var from = at;
        at = end;
        return isEmpty ? null : rows.Row(from, end, "warc-header", "A sound member does not begin with a WARC header.");
    }

    private SourceItem Damaged(long from, bool cut, string? url = null)
    {
        at = format.FindOpening(file, at + 1);
        return cut && at == file.Length
            ? rows.Row(from, at, "truncated", "The file ends inside a record.", url)
            : rows.Row(from, at, format.CorruptReason, "The compressed data is damaged, or its checksum does not hold.", url);
    }
}
