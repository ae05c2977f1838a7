using CorpusForge.Core.Sources.Archives;

namespace CorpusForge.Core.Sources.Warc;

/// <summary>Reads one record from a stream of them and tells what follows.</summary>
internal static class RecordStep
{
    public static RecordResult Read(ByteCursor cursor, RecordContent content, long offset, out RecordEnding ending)
    {
        ending = RecordEnding.Broken;
        if (WarcHeader.Read(cursor, out var fault) is not { } header)
        {
            return RecordResult.Fault("warc-header", fault);
        }

        var result = content.Read(cursor, header, offset);
        if (!cursor.Skip(header.Length))
        {
            return RecordResult.Fault("warc-length", "The data ends before the record's Content-Length does.", header.Url);
        }

        var separator = Separator.Measure(cursor.Peek(Separator.Look));
        if (separator < 0)
        {
            return WrongLength(header);
        }

        cursor.Skip(separator);
        ending = cursor.Peek(1).IsEmpty ? RecordEnding.End : RecordEnding.Next;
        return result;
    }

    public static RecordResult WrongLength(WarcHeader header) =>
        RecordResult.Fault("warc-length", "No record boundary stands where the record's Content-Length leads.", header.Url);
}
