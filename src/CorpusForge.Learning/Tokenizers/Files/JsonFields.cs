using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>Reads fields of JSON and says of what it refuses where it stands.</summary>
internal static class JsonFields
{
    /// <summary>The object that a file holds.</summary>
    public static JsonObject ObjectOf(byte[] content)
    {
        try
        {
            return JsonNode.Parse(content) as JsonObject ?? throw new InvalidDataException("found JSON that is no object");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"no JSON at line {error.LineNumber + 1}", error);
        }
    }

    /// <summary>The error of a field.</summary>
    public static InvalidDataException Refused(string field, JsonNode? found, string allowed)
    {
        var text = found?.ToJsonString() ?? "nothing";
        return new InvalidDataException($"{field}: found {(text.Length > 120 ? text[..120] + "…" : text)}; allowed: {allowed}");
    }

    /// <summary>The text of a field; null when it is absent or null.</summary>
    public static string? Text(JsonObject owner, string field) => owner[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Whether a flag is set; absent means the default.</summary>
    public static bool Flag(JsonObject owner, string field, bool fallback = false) => owner[field] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : fallback;
}
