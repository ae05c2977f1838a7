using System.Text.Json.Nodes;
using CorpusForge.Core.Filters;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>The JSON schema of <c>keep</c>: a list of maps with one measure each.</summary>
internal static class KeepSchema
{
    /// <summary>The schema, with every measure this version knows.</summary>
    public static JsonObject Generate(string description) => new()
    {
        ["description"] = description,
        ["type"] = "array",
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["minProperties"] = 1,
            ["maxProperties"] = 1,
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(MeasureCatalog.All
                .Select(measure => KeyValuePair.Create<string, JsonNode?>(measure.Name, Rule(measure)))),
        },
    };

    private static JsonObject Rule(MeasureInfo measure)
    {
        var properties = SettingsSchema.Properties(KeepBinder.BoundsOf(measure), null);
        foreach (var (name, schema) in SettingsSchema.Properties(SettingsModel.KeysOf(measure.Type), measure.Create()))
        {
            properties[name] = schema!.DeepClone();
        }

        var rule = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
            ["anyOf"] = new JsonArray(Required("low"), Required("high")),
        };
        return new JsonObject
        {
            ["description"] = $"Origin: {measure.Attribute.Origin}. off removes the rule of an extended recipe.",
            ["anyOf"] = new JsonArray(rule, new JsonObject { ["enum"] = new JsonArray(false, "off") }),
        };
    }

    private static JsonObject Required(string key) => new() { ["required"] = new JsonArray(key) };
}
