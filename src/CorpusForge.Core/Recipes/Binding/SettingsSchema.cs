using System.Text.Json.Nodes;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>JSON schemas of settings records and their keys.</summary>
internal static class SettingsSchema
{
    /// <summary>The schema of a record: its keys and no others.</summary>
    public static JsonObject Of(Type type, string description) => new()
    {
        ["description"] = description,
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = Properties(SettingsModel.KeysOf(type), Activator.CreateInstance(type)),
    };

    /// <summary>The schemas of keys, with the values a record has when a recipe says nothing.</summary>
    public static JsonObject Properties(IEnumerable<SettingsKey> keys, object? defaults) =>
        new(keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, Of(key, defaults))));

    /// <summary>The schema of one key.</summary>
    public static JsonObject Of(SettingsKey key, object? defaults = null)
    {
        var schema = Value(key);
        schema.Remove("description");
        schema.Insert(0, "description", key.Description);
        if (key.Pattern is not null)
        {
            schema["pattern"] = key.Pattern.Pattern;
        }

        if (ScalarKind.Of(key.Type) is { } kind && !key.Required && defaults is not null && key.Property.GetValue(defaults) is { } value)
        {
            schema["default"] = kind.Write(value);
        }

        return schema;
    }

    private static JsonObject Value(SettingsKey key)
    {
        if (ScalarKind.Of(key.Type) is { } kind)
        {
            return kind.Schema(key.Limits);
        }

        if (key.ItemType is { } item)
        {
            var list = List(key, item);
            return key.WhenOn is null ? list : new JsonObject { ["anyOf"] = new JsonArray(Switches(), list) };
        }

        if (key.Type == typeof(IReadOnlyDictionary<string, double>))
        {
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = ScalarKind.Of(typeof(double))!.Schema(SettingsBinder.Weights) };
        }

        var record = Of(key.Type, key.Description);
        return key.Nullable
            ? new JsonObject { ["anyOf"] = new JsonArray(Switches(), record) }
            : record;
    }

    private static JsonObject Switches() => new() { ["enum"] = new JsonArray(true, false, "on", "off") };

    private static JsonObject List(SettingsKey key, Type item)
    {
        var items = Value(key with { Type = item, Nullable = false, Pattern = null });
        if (ScalarKind.Of(item) is null && SettingsModel.KeysOf(item).Where(own => own.Required).Select(own => own.Name).ToList() is { Count: > 0 } required)
        {
            items["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        }

        var list = new JsonObject { ["type"] = "array", ["items"] = items };
        if (key.Length is { MinimumLength: > 0 } length)
        {
            list["minItems"] = length.MinimumLength;
        }

        return list;
    }
}
