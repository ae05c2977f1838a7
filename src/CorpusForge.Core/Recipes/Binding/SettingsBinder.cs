using System.Collections;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes.Nodes;
using CorpusForge.Core.Transforms;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>Fills settings records from nodes. The first key that does not fit ends it with an error that names place, key and remedy.</summary>
internal static class SettingsBinder
{
    /// <summary>The most that a source can be weighted.</summary>
    public static readonly Limits Weights = new(0, 100);

    /// <summary>A record filled from a map.</summary>
    /// <param name="type">The record's type.</param>
    /// <param name="map">The values.</param>
    /// <param name="alsoKnown">Keys that are read elsewhere; errors list them with the record's own.</param>
    public static object Bind(Type type, MapNode map, params string[] alsoKnown)
    {
        var keys = SettingsModel.KeysOf(type);
        var settings = Activator.CreateInstance(type)!;
        foreach (var (name, node) in map.Entries)
        {
            if (keys.FirstOrDefault(key => key.Name == name) is { } key)
            {
                key.Property.SetValue(settings, Value(key, node));
            }
            else if (!alsoKnown.Contains(name))
            {
                throw node.Error($"unknown key{NearestName.Hint(name, "known keys", [.. keys.Select(known => known.Name), .. alsoKnown])}");
            }
        }

        var missing = keys.FirstOrDefault(key => key.Required && map.Find(key.Name) is null);
        return missing is null ? settings : throw (map with { Path = map.Below(missing.Name) }).Error($"missing; allowed: {missing.Allowed}");
    }

    /// <summary>The value of one key.</summary>
    public static object? Value(SettingsKey key, RecipeNode node)
    {
        if (ScalarKind.Of(key.Type) is { } kind)
        {
            return Scalar(key, kind, node);
        }

        if (key.ItemType == typeof(KeepRule))
        {
            return KeepBinder.Bind(node as MapNode ?? throw node.Refused("a list of rules"), MeasureCatalog.All);
        }

        if (key.ItemType == typeof(ITransform))
        {
            return TransformBinder.Bind(node as MapNode ?? throw node.Refused("a list of transforms"), TransformCatalog.All);
        }

        if (key.WhenOn is { } usual && node is ScalarNode { Switch: { } isOn })
        {
            return isOn ? usual : null;
        }

        if (key.ItemType is { } item)
        {
            return List(key, item, node);
        }

        if (key.Type == typeof(IReadOnlyDictionary<string, double>))
        {
            return Numbers(node);
        }

        return (key.Nullable, node) switch
        {
            (_, MapNode map) => Bind(key.Type, map),
            (true, ScalarNode { Switch: { } on }) => on ? Activator.CreateInstance(key.Type) : null,
            _ => throw node.Refused(key.Allowed),
        };
    }

    private static object Scalar(SettingsKey key, ScalarKind kind, RecipeNode node)
    {
        var value = node is ScalarNode { IsNothing: false } scalar ? kind.Read(scalar.Text) : null;
        var fits = value is not null
            && (kind.Number(value) is not { } number || key.Limits.Hold(number))
            && (key.Pattern is null || key.Pattern.IsValid(value));
        return fits ? value! : throw node.Error($"found {node.Found}; allowed: {key.Allowed}{Suggestion(key, node)}");
    }

    private static string Suggestion(SettingsKey key, RecipeNode node) =>
        key.Type.IsEnum && node is ScalarNode scalar && NearestName.Of(scalar.Text, key.Allowed.Split(", ")) is { } nearest
            ? $". Did you mean {nearest}?"
            : "";

    private static IList List(SettingsKey key, Type type, RecipeNode node)
    {
        // Sources were keyed by name for merging; here only their order counts.
        var items = node switch
        {
            ListNode list => list.Items,
            MapNode map when map.Path == "sources" => [.. map.Entries.Select(entry => entry.Value)],
            _ => throw node.Refused(key.Allowed),
        };
        if (key.Length is { } length && (items.Count < length.MinimumLength || items.Count > length.MaximumLength))
        {
            throw node.Error($"found {items.Count}; allowed: {length.MinimumLength} to {length.MaximumLength} {key.Name}");
        }

        var bound = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        var itemKey = key with { Type = type, Nullable = false };
        foreach (var item in items)
        {
            bound.Add(Value(itemKey, item));
        }

        return bound;
    }

    private static Dictionary<string, double> Numbers(RecipeNode node)
    {
        var map = node as MapNode ?? throw node.Refused("a map of names to numbers");
        var kind = ScalarKind.Of(typeof(double))!;
        return map.Entries.ToDictionary(
            entry => entry.Key,
            entry => entry.Value is ScalarNode scalar && kind.Read(scalar.Text) is double number && Weights.Hold(number)
                ? number
                : throw entry.Value.Refused(kind.Allowed(Weights)));
    }
}
