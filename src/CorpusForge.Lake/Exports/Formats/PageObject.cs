using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorpusForge.Core.Documents;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Lake.Exports.Formats;

/// <summary>A page as a JSON object, and back.</summary>
/// <param name="columns">The numbers under <c>measures</c>.</param>
internal sealed class PageObject(IReadOnlyList<ExportColumn> columns)
{
    // Japanese as it is; what JSON does not allow is escaped all the same, so that an object never holds a line break.
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The page's facts with <c>id</c> and, where asked, <c>text</c>.</summary>
    public void Write(Utf8JsonWriter json, ExportDocument document, bool withText)
    {
        json.WriteStartObject();
        json.WriteString("id", document.Page!.Page.DocId);
        if (withText)
        {
            json.WriteString("text", document.Page.Page.Text);
        }

        WriteFacts(json, document);
        json.WriteEndObject();
    }

    /// <summary>
    /// The same as Dolma arranges it: id, text, source, created, added, metadata (allenai/dolma, docs/data-format.md). Created is when the page was published,
    /// or fetched where it states no date.
    /// </summary>
    public void WriteDolma(Utf8JsonWriter json, ExportDocument document)
    {
        var page = document.Page!.Page;
        json.WriteStartObject();
        json.WriteString("id", page.DocId);
        json.WriteString("text", page.Text);
        json.WriteString("source", document.Page.Source);
        WriteTime(json, "created", page.PublishedAt ?? page.FetchedAt);
        WriteTime(json, "added", page.FetchedAt);
        json.WriteStartObject("metadata");
        WriteFacts(json, document);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Reads either arrangement. Throws <see cref="InvalidDataException"/> where it is neither.</summary>
    /// <param name="json">The object.</param>
    /// <param name="text">The text where it lies elsewhere; null to take the object's.</param>
    public ExportDocument Parse(string json, string? text = null)
    {
        try
        {
            return Read(JsonElement.Parse(json), text);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException("a page is no JSON.", error);
        }
    }

    private ExportDocument Read(JsonElement root, string? text)
    {
        var facts = root.TryGetProperty("metadata", out var metadata) ? metadata : root;
        var page = new Document
        {
            DocId = Text(root, "id"),
            Url = Text(facts, "url"),
            Host = Text(facts, "host"),
            Domain = Text(facts, "domain"),
            FetchedAt = Time(facts, "fetched_at"),
            PublishedAt = Time(facts, "published_at"),
            ModifiedAt = Time(facts, "modified_at"),
            Title = Text(facts, "title"),
            Text = text ?? Text(root, "text"),
            Charset = Text(facts, "charset"),
        };
        return new ExportDocument
        {
            Page = new MixturePage(page, Text(facts, "source"), Property(facts, "cluster_size").GetInt32(), Property(facts, "repeat").GetInt32()),
            Numbers = [.. columns.Select(column => Property(Property(facts, "measures"), column.Name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : (double?)null)],
        };
    }

    /// <summary>A time as all formats of text write it; empty where there is none.</summary>
    public static string TimeText(DateTime? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The time of a text.</summary>
    public static DateTime? TimeOf(string text) => text.Length == 0 ? null
        : DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time) ? time
        : throw new InvalidDataException($"'{text}' is no time.");

    private void WriteFacts(Utf8JsonWriter json, ExportDocument document)
    {
        var (row, page) = (document.Page!, document.Page!.Page);
        json.WriteString("url", page.Url);
        json.WriteString("host", page.Host);
        json.WriteString("domain", page.Domain);
        json.WriteString("source", row.Source);
        WriteTime(json, "fetched_at", page.FetchedAt);
        WriteTime(json, "published_at", page.PublishedAt);
        WriteTime(json, "modified_at", page.ModifiedAt);
        json.WriteString("title", page.Title);
        json.WriteString("charset", page.Charset);
        json.WriteNumber("cluster_size", row.ClusterSize);
        json.WriteNumber("repeat", row.Repeat);
        if (columns.Count > 0)
        {
            WriteNumbers(json, document.Numbers);
        }
    }

    private void WriteNumbers(Utf8JsonWriter json, IReadOnlyList<double?> numbers)
    {
        json.WriteStartObject("measures");
        for (var at = 0; at < columns.Count; at++)
        {
            if (numbers[at] is { } value && double.IsFinite(value))
            {
                json.WriteNumber(columns[at].Name, value);
            }
            else
            {
                json.WriteNull(columns[at].Name);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTime? time)
    {
        if (time is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, TimeText(time));
        }
    }

    private static DateTime? Time(JsonElement from, string name) => Property(from, name).ValueKind == JsonValueKind.Null ? null : TimeOf(Text(from, name));

    private static string Text(JsonElement from, string name) => Property(from, name) is { ValueKind: JsonValueKind.String } text
        ? text.GetString()!
        : throw new InvalidDataException($"'{name}' is no text.");

    private static JsonElement Property(JsonElement from, string name) => from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value)
        ? value
        : throw new InvalidDataException($"there is no '{name}'.");
}
