using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>One type of single values: how recipes write it, read it and describe it.</summary>
/// <param name="Allowed">What may stand there, given the limits.</param>
/// <param name="Read">The value of a text; null when the text is none.</param>
/// <param name="Number">The number that limits are compared with; null for what is no number.</param>
/// <param name="Write">The value in canonical JSON.</param>
/// <param name="Schema">Its JSON schema.</param>
internal sealed record ScalarKind(
    Func<Limits, string> Allowed,
    Func<string, object?> Read,
    Func<object, double?> Number,
    Func<object, JsonNode> Write,
    Func<Limits, JsonObject> Schema)
{
    private static readonly Dictionary<Type, ScalarKind> Kinds = new()
    {
        [typeof(string)] = new(_ => "a text", text => text, _ => null, value => (string)value, _ => new() { ["type"] = "string" }),
        [typeof(ListFile)] = new(
            _ => "a file or folder that exists", ListFile.Find, _ => null, value => ((ListFile)value).Path, _ => new() { ["type"] = "string" }),
        [typeof(bool)] = new(
            _ => "true or false",
            text => text.ToLowerInvariant() switch { "true" or "on" => true, "false" or "off" => false, _ => null },
            _ => null,
            value => (bool)value,
            _ => new() { ["enum"] = new JsonArray(true, false, "on", "off") }),
        [typeof(int)] = Whole(text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null),
        [typeof(long)] = Whole(text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null),
        [typeof(double)] = new(
            limits => "a number" + limits.Describe(ShowNumber),
            text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null,
            value => (double)value,
            value => (double)value,
            limits => Limited("number", limits)),
        [typeof(DateOnly)] = new(
            _ => "a day written YYYY-MM-DD",
            text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            _ => null,
            value => ((DateOnly)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        [typeof(ByteSize)] = new(
            limits => $"a size{limits.Describe(ShowSize)}, such as 10 MiB",
            text => ByteSize.TryParse(text, out var size) ? size : null,
            value => ((ByteSize)value).Bytes,
            value => value.ToString()!,
            SizeSchema),
    };

    /// <summary>The kind of a type; null when values of the type are not single.</summary>
    public static ScalarKind? Of(Type type) => type.IsEnum ? Choice(type) : Kinds.GetValueOrDefault(type);

    /// <summary>A number as recipes write it.</summary>
    public static string ShowNumber(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string ShowSize(double bytes) => new ByteSize((long)bytes).ToString();

    private static ScalarKind Whole(Func<string, object?> read) => new(
        limits => "a whole number" + limits.Describe(ShowNumber),
        read,
        value => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        value => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        limits => Limited("integer", limits));

    private static ScalarKind Choice(Type type)
    {
        var values = Enum.GetValues(type).Cast<object>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()!));
        return new ScalarKind(
            _ => string.Join(", ", values.Keys),
            text => values.GetValueOrDefault(OffOf(text)),
            _ => null,
            value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()!),
            _ => new() { ["enum"] = new JsonArray([.. values.Keys.Select(name => JsonValue.Create(name)), .. values.ContainsKey("off") ? [JsonValue.Create(false)] : Array.Empty<JsonNode>()]) });
    }

    // Some editors and tools of YAML write off as false.
    private static string OffOf(string text) => text.ToLowerInvariant() is "false" or "off" ? "off" : text;

    private static JsonObject SizeSchema(Limits limits) => new()
    {
        ["anyOf"] = new JsonArray(
            Limited("integer", limits),
            new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]+ *([KkMmGgTt][Ii][Bb])?$" }),
    };

    private static JsonObject Limited(string type, Limits limits)
    {
        var schema = new JsonObject { ["type"] = type };
        if (double.IsFinite(limits.Least))
        {
            schema["minimum"] = limits.Least;
        }

        if (double.IsFinite(limits.Most))
        {
            schema["maximum"] = limits.Most;
        }

        return schema;
    }
}
