using System.Text.Json.Nodes;
using CorpusForge.Core.Filters;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>The JSON schema of <c>keep</c>: a list of maps with one measure or score each.</summary>
internal static class KeepSchema
{
    // Which other columns a model has is known when it is opened only; an editor knows the forms that models of this project give, and the tokenizer's.
    private const string ScorePattern = "^([a-z0-9]+-)+score$|^tokens$|^perplexity(-[a-z0-9]+)*$";

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
            ["patternProperties"] = new JsonObject { [ScorePattern] = Score() },
        },
    };

    private static JsonObject Score() => Switchable(
        "A model's score, or the tokens that the recipe's tokenizer counts. off removes the rule of an extended recipe.",
        Bounded(SettingsSchema.Properties(SettingsModel.KeysOf(typeof(Bounds)), null)));

    private static JsonObject Rule(MeasureInfo measure)
    {
        var properties = SettingsSchema.Properties(KeepBinder.BoundsOf(measure), null);
        foreach (var (name, schema) in SettingsSchema.Properties(SettingsModel.KeysOf(measure.Type), measure.Create()))
        {
            properties[name] = schema!.DeepClone();
        }

        return Switchable($"Origin: {measure.Attribute.Origin}. off removes the rule of an extended recipe.", Bounded(properties));
    }

    private static JsonObject Bounded(JsonObject properties) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = properties,
        ["anyOf"] = new JsonArray(Required("low"), Required("high")),
    };

    private static JsonObject Switchable(string description, JsonObject rule) => new()
    {
        ["description"] = description,
        ["anyOf"] = new JsonArray(rule, new JsonObject { ["enum"] = new JsonArray(false, "off") }),
    };

    private static JsonObject Required(string key) => new() { ["required"] = new JsonArray(key) };
}
