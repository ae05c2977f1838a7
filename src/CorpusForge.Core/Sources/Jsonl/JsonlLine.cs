using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Sources.Jsonl;

/// <summary>Makes the item of one line.</summary>
/// <param name="file">Name of the input.</param>
/// <param name="pageLimit">Largest text or HTML in bytes of UTF-8.</param>
/// <param name="fields">The fields that make a page.</param>
internal sealed class JsonlLine(string file, long pageLimit, PageFields fields)
{
    /// <summary>
    /// The item; <paramref name="position"/> is where the line begins in the unpacked content, <paramref name="number"/> gives its number in the file
    /// and is asked only where it is needed.
    /// </summary>
    public SourceItem Item(ReadOnlySpan<byte> line, long offset, long position, long? length, Func<long> number)
    {
        if (!Utf8.IsValid(line))
        {
            return Row(offset, length, null, "jsonl-encoding", $"Line {number()} is not valid UTF-8.");
        }

        JsonlPage page;
        try
        {
            page = JsonlPage.Parse(line, fields);
        }
        catch (JsonException)
        {
            return Row(offset, length, null, "jsonl-syntax", $"Line {number()} is not a JSON object with the fields of a page.");
        }
        catch (InvalidOperationException)
        {
            return Row(offset, length, null, "jsonl-encoding", $"Line {number()} holds half of a surrogate pair.");
        }

        var bytes = page.Text is { } text ? Encoding.UTF8.GetByteCount(text) : page.Html?.Length ?? -1;
        return bytes < 0 ? Row(offset, length, page.Url, "jsonl-no-text", $"Line {number()} has neither {fields.Text} nor html.")
            : bytes > pageLimit ? TooLarge(offset, length, number, page.Url)
            : new SourceItem.Page(Page(page, offset, position, number));
    }

    public SourceItem TooLarge(long offset, long? length, Func<long> number, string? url = null) =>
        Row(offset, length, url, "page-too-large", $"The page on line {number()} is larger than the limit of {new ByteSize(pageLimit)}.");

    public SourceItem Row(long offset, long? length, string? url, string reason, FormattableString message) => new SourceItem.Quarantined(
        new QuarantineRow(file, offset, length, url, "read", reason, message.ToString(CultureInfo.InvariantCulture)));

    private RawPage Page(JsonlPage page, long offset, long position, Func<long> number) => new()
    {
        File = file,
        Offset = offset,
        Position = position,
        Url = page.Url is { Length: > 0 } url
            ? url
            : string.Create(CultureInfo.InvariantCulture, $"file:///{FileUrl.Escape(file)}#L{number()}"),
        FetchedAt = page.FetchedAt,
        ContentType = page.Text is null ? "text/html; charset=utf-8" : null,
        Body = page.Text is null ? page.Html : default(ReadOnlyMemory<byte>),
        Extracted = page.Text is { } text ? new ExtractedText(text, page.Title, page.Charset, page.PublishedAt, page.Links, page.ModifiedAt, page.Notices) : null,
    };
}
