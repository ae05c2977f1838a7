using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusForge.Core.Documents;

namespace CorpusForge.Engine.Runs;

/// <summary>The shape of a page in JSONL, as <c>extract</c> writes it and the JSONL source reads it.</summary>
public static class PageJson
{
    /// <summary>How lines are written: Japanese as it is.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>One page as a line, without the line feed.</summary>
    public static string Line(Document page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new JsonObject
        {
            ["url"] = page.Url,
            ["title"] = page.Title,
            ["text"] = page.Text,
            ["charset"] = page.Charset,
            ["fetched_at"] = Time(page.FetchedAt),
            ["published_at"] = Time(page.PublishedAt),
            ["modified_at"] = Time(page.ModifiedAt),
            ["no_content"] = page.NoContent.Length == 0 ? null : page.NoContent,
            ["links"] = JsonSerializer.SerializeToNode(page.Links, Options),
            ["notices"] = JsonSerializer.SerializeToNode(page.Notices, Options),
        }.ToJsonString(Options);
    }

    private static string? Time(DateTime? time) => time?.ToString(
        time.Value.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
}
