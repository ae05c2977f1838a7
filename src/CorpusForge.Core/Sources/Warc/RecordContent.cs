using System.Globalization;
using System.Text;
using CorpusForge.Core.Sources.Archives;
using CorpusForge.Core.Sources.Http;

namespace CorpusForge.Core.Sources.Warc;

/// <summary>Turns the block of a record into a page, or tells why it is none. Looks at the block without passing over it.</summary>
internal sealed class RecordContent(SourceKind kind, string file, long pageLimit)
{
    private const int HeadLook = 64 * 1024;
    private const int LongestHead = 1024 * 1024;

    public RecordResult Read(ByteCursor cursor, WarcHeader header, long offset) => (kind, header.Type) switch
    {
        (SourceKind.Warc, "response") => Response(cursor, header, offset),
        (SourceKind.Warc, "revisit") => RecordResult.Skipped("revisit"),
        (SourceKind.Wet, "conversion") => Conversion(cursor, header, offset),
        _ => RecordResult.Skipped("record-type"),
    };

    private RecordResult Response(ByteCursor cursor, WarcHeader header, long offset)
    {
        if (!IsHttp(cursor, header))
        {
            return RecordResult.Skipped("content-type");
        }

        if (header.Url is null)
        {
            return RecordResult.Fault("warc-header", "A response record has no WARC-Target-URI.");
        }

        if (ReadHead(cursor, header) is not { } head)
        {
            return RecordResult.Fault("http-header", "The response does not begin with an HTTP status line.", header.Url);
        }

        if (head.Status != 200)
        {
            return RecordResult.Skipped("http-status");
        }

        if (head.ContentType is { } type && HttpHead.MediaType(type) is not ("text/html" or "application/xhtml+xml"))
        {
            return RecordResult.Skipped("content-type");
        }

        return Body(cursor, header, head, offset);
    }

    /// <summary>A scheme such as dns has records of type response that hold no HTTP; some tools state a wrong type for HTTP.</summary>
    private static bool IsHttp(ByteCursor cursor, WarcHeader header) =>
        (HttpHead.MediaType(header.ContentType) is "" or "application/http"
            && header.Url?.StartsWith("dns:", StringComparison.OrdinalIgnoreCase) != true)
        || cursor.Peek((int)Math.Min(header.Length, 5)).SequenceEqual("HTTP/"u8);

    private static HttpHead? ReadHead(ByteCursor cursor, WarcHeader header)
    {
        var block = cursor.Peek((int)Math.Min(header.Length, HeadLook));
        if (block.Length == HeadLook && HeaderFields.EndOfHeader(block) < 0)
        {
            block = cursor.Peek((int)Math.Min(header.Length, LongestHead));
        }

        return HttpHead.Parse(block);
    }

    private RecordResult Body(ByteCursor cursor, WarcHeader header, HttpHead head, long offset)
    {
        var encoded = head.ContentCodings.Count + head.TransferCodings.Count > 0;
        var room = encoded ? (2 * pageLimit) + HeadLook : pageLimit;
        if (header.Length - head.Size > Math.Min(room, Array.MaxLength - LongestHead))
        {
            return TooLarge(header);
        }

        var block = cursor.Segment((int)header.Length);
        var body = HttpBody.Decode(block[Math.Min(head.Size, block.Count)..], head, pageLimit, out var fault);
        if (body is null)
        {
            return fault == BodyFault.TooLarge
                ? TooLarge(header)
                : RecordResult.Fault("http-body", "The body's transfer or content coding is damaged.", header.Url);
        }

        return head.ContentType is null && !HtmlSniffer.IsHtml(body)
            ? RecordResult.Skipped("content-type")
            : RecordResult.Page(new RawPage
            {
                File = file,
                Offset = offset,
                Url = header.Url!,
                FetchedAt = header.Date,
                ContentType = head.ContentType,
                Body = body,
            });
    }

    private RecordResult Conversion(ByteCursor cursor, WarcHeader header, long offset)
    {
        if (HttpHead.MediaType(header.ContentType) != "text/plain")
        {
            return RecordResult.Skipped("content-type");
        }

        if (header.Url is null)
        {
            return RecordResult.Fault("warc-header", "A conversion record has no WARC-Target-URI.");
        }

        if (header.Length > pageLimit)
        {
            return TooLarge(header);
        }

        var text = Encoding.UTF8.GetString(cursor.Peek((int)header.Length)).Replace("\r\n", "\n", StringComparison.Ordinal);
        return RecordResult.Page(new RawPage
        {
            File = file,
            Offset = offset,
            Url = header.Url,
            FetchedAt = header.Date,
            Extracted = new ExtractedText(text, Title: "", Charset: "", PublishedAt: null, Links: null),
        });
    }

    private RecordResult TooLarge(WarcHeader header) => RecordResult.Fault(
        "page-too-large",
        string.Create(CultureInfo.InvariantCulture, $"The page is larger than the limit of {new ByteSize(pageLimit)}."),
        header.Url);
}
