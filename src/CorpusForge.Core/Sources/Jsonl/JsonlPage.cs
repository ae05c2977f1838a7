using System.Text.Json;
using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Sources.Jsonl;

/// <summary>The fields of one line that make a page.</summary>
internal sealed record JsonlPage
{
    private static readonly JsonSerializerOptions Snake = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
    };

    public string? Url { get; private set; }

    public string? Text { get; private set; }

    /// <summary>HTML as UTF-8; null when the line has none.</summary>
    public byte[]? Html { get; private set; }

    public string Title { get; private set; } = "";

    public string Charset { get; private set; } = "";

    public DateTime? PublishedAt { get; private set; }

    public DateTime? ModifiedAt { get; private set; }

    public DateTime? FetchedAt { get; private set; }

    public LinkFacts? Links { get; private set; }

    public PageNotices? Notices { get; private set; }

    /// <summary>Reads a line by the names of its fields; others are passed over, null counts as missing.</summary>
    /// <exception cref="JsonException">The line is no JSON object, or a field has another type.</exception>
    /// <exception cref="InvalidOperationException">A string holds half of a surrogate pair.</exception>
    public static JsonlPage Parse(ReadOnlySpan<byte> line, PageFields fields)
    {
        var reader = new Utf8JsonReader(line);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        var page = new JsonlPage();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            page.Take(ref reader, fields);
        }

        return reader.TokenType == JsonTokenType.EndObject && !reader.Read() ? page : throw new JsonException();
    }

    private static string? String(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw new JsonException(),
    };

    /// <summary>A date as text, or seconds (milliseconds when too many) since 1970; null for what is no date.</summary>
    private static DateTime? Date(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return W3cDate.OfUnixTime(reader.GetDouble());
        }

        return String(ref reader) is { } text ? W3cDate.Parse(text) : null;
    }

    private static byte[]? Bytes(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException();
        }

        var buffer = new byte[reader.ValueSpan.Length];
        var length = reader.CopyString(buffer);
        return length == buffer.Length ? buffer : buffer[..length];
    }

    private void Take(ref Utf8JsonReader reader, PageFields fields)
    {
        var isText = reader.ValueTextEquals(fields.Text);
        var isUrl = reader.ValueTextEquals(fields.Url);
        var name = isText || isUrl || (fields.TextAlone && !IsRead(ref reader)) ? null : reader.GetString();
        reader.Read();
        if (isText)
        {
            Text = String(ref reader);
        }
        else if (isUrl)
        {
            Url = String(ref reader);
        }
        else if (name is null)
        {
            reader.Skip();
        }
        else
        {
            TakeOther(ref reader, name, fields.TextAlone);
        }
    }

    private static bool IsRead(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("html"u8) || reader.ValueTextEquals("fetched_at"u8) || reader.ValueTextEquals("date"u8) || reader.ValueTextEquals("timestamp"u8);

    private void TakeOther(ref Utf8JsonReader reader, string name, bool textAlone)
    {
        switch (name)
        {
            case var _ when textAlone && reader.TokenType != JsonTokenType.String && (name == "html" || reader.TokenType != JsonTokenType.Number):
                reader.Skip();
                break;
            case "html":
                Html = Bytes(ref reader);
                break;
            case "title":
                Title = String(ref reader) ?? "";
                break;
            case "charset":
                Charset = String(ref reader) ?? "";
                break;
            case "published_at":
                PublishedAt = Date(ref reader);
                break;
            case "modified_at":
                ModifiedAt = Date(ref reader);
                break;
            case "fetched_at":
                FetchedAt = Date(ref reader) ?? FetchedAt;
                break;
            case "date" or "timestamp":
                FetchedAt ??= Date(ref reader);
                break;
            case "links":
                Links = JsonSerializer.Deserialize<LinkFacts>(ref reader, Snake);
                break;
            case "notices":
                Notices = JsonSerializer.Deserialize<PageNotices>(ref reader, Snake);
                break;
            default:
                reader.Skip();
                break;
        }
    }
}
