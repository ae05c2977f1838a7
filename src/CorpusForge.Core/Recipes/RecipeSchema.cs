using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes.Binding;
using CorpusForge.Core.Recipes.Merging;
using CorpusForge.Core.Sources;
using CorpusForge.Core.Transforms;

namespace CorpusForge.Core.Recipes;

/// <summary>
/// The JSON schema (draft-07) of a recipe file, for editors. It comes from the records that the loader fills, so the two cannot differ in
/// keys, limits or descriptions; what only the whole recipe shows (names that must exist, low above high) is the loader's alone.
/// </summary>
public static class RecipeSchema
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema, indented, ending with a line feed.</summary>
    public static string Generate() => Root().ToJsonString(Indented) + "\n";

    private static JsonObject Root()
    {
        // What a variant can change stands once under definitions, for the recipe and for its variants.
        var keys = SettingsModel.KeysOf(typeof(Recipe));
        var shared = keys.Where(key => VariantSet.Keys.Contains(key.Name));
        var properties = new JsonObject(keys.Select(key => KeyValuePair.Create<string, JsonNode?>(
            key.Name, VariantSet.Keys.Contains(key.Name) ? Reference(key.Name) : Own(key))))
        {
            ["extends"] = Text("Another recipe, relative to this file, that this one changes."),
            ["variants"] = Variants(),
        };
        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "CorpusForge recipe",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["anyOf"] = new JsonArray(Standing(), Required("extends")),
            ["properties"] = properties,
            ["definitions"] = new JsonObject(shared.Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, Own(key)))),
        };
    }

    private static JsonObject Own(SettingsKey key) => key.ItemType == typeof(KeepRule) ? KeepSchema.Generate(key.Description)
        : key.ItemType == typeof(ITransform) ? TransformSchema.Generate(key.Description)
        : key.ItemType == typeof(SourceSettings) ? Sources(key)
        : SettingsSchema.Of(key);

    /// <summary>A recipe that extends none states all that is required; one that does can leave it to the other.</summary>
    private static JsonObject Standing()
    {
        var required = SettingsModel.KeysOf(typeof(SourceSettings)).Where(key => key.Required).Select(key => key.Name);
        var standing = Required("name", "sources");
        standing["not"] = Required("extends");
        standing["properties"] = new JsonObject { ["sources"] = new JsonObject { ["items"] = Required([.. required]) } };
        return standing;
    }

    private static JsonObject Sources(SettingsKey key)
    {
        var source = SettingsSchema.Of(typeof(SourceSettings), "One source.");
        source["required"] = new JsonArray("name");
        return new JsonObject
        {
            ["description"] = key.Description,
            ["type"] = "array",
            ["minItems"] = key.Length!.MinimumLength,
            ["maxItems"] = key.Length.MaximumLength,
            ["items"] = source,
        };
    }

    private static JsonObject Variants() => new()
    {
        ["description"] = "Named changes of this recipe; each builds a mixture recipe.variant.",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["patternProperties"] = new JsonObject
        {
            [VariantSet.NamePattern] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = new JsonObject(VariantSet.Keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key, Reference(key)))),
            },
        },
    };

    private static JsonObject Text(string description) => new() { ["description"] = description, ["type"] = "string", ["minLength"] = 1 };

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/definitions/{name}" };

    private static JsonObject Required(params string[] keys) =>
        new() { ["required"] = new JsonArray([.. keys.Select(key => JsonValue.Create(key))]) };
}
