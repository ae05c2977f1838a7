using System.Text.Json;

namespace CorpusForge.Core.Extraction;

/// <summary>Reads <c>datePublished</c> and <c>dateModified</c> from JSON-LD (schema.org), wherever they stand in it.</summary>
internal static class LinkedDates
{
    /// <summary>The first of each that is a date; null when no script states one.</summary>
    public static (string? Published, string? Modified) Of(IReadOnlyList<string> scripts)
    {
        (string? Published, string? Modified) found = default;
        foreach (var script in scripts)
        {
            try
            {
                using var json = JsonDocument.Parse(script, new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = 32 });
                found.Published ??= First(json.RootElement, "datePublished");
                found.Modified ??= First(json.RootElement, "dateModified");
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                // Broken structured data states no date; the page may still do so elsewhere. Half a surrogate pair is found only on reading
                // the string, and is no JsonException.
            }
        }

        return found;
    }

    private static string? First(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && PageDates.Parse(value.GetString()) is not null => value.GetString(),
        JsonValueKind.Object => element.EnumerateObject().Select(member => First(member.Value, name)).FirstOrDefault(date => date is not null),
        JsonValueKind.Array => element.EnumerateArray().Select(member => First(member, name)).FirstOrDefault(date => date is not null),
        _ => null,
    };
}
