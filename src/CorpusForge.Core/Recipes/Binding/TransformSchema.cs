using System.Text.Json.Nodes;
using CorpusForge.Core.Transforms;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>The JSON schema of <c>transforms</c>: a list of names, and of maps with one name and its settings.</summary>
internal static class TransformSchema
{
    /// <summary>The schema, with every transform this version knows.</summary>
    public static JsonObject Generate(string description) => new()
    {
        ["description"] = description,
        ["type"] = "array",
        ["items"] = new JsonObject
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["enum"] = new JsonArray([.. TransformCatalog.All.Select(transform => JsonValue.Create(transform.Name))]) },
                new JsonObject
                {
                    ["type"] = "object",
                    ["minProperties"] = 1,
                    ["maxProperties"] = 1,
                    ["additionalProperties"] = false,
                    ["properties"] = new JsonObject(TransformCatalog.All
                        .Select(transform => KeyValuePair.Create<string, JsonNode?>(transform.Name, Settings(transform)))),
                }),
        },
    };

    private static JsonObject Settings(TransformInfo transform) => new()
    {
        ["anyOf"] = new JsonArray(
            SettingsSchema.Of(transform.Type, $"Origin: {transform.Attribute.Origin}. off removes the transform of an extended recipe."),
            new JsonObject { ["enum"] = new JsonArray(true, false, "on", "off") }),
    };
}
