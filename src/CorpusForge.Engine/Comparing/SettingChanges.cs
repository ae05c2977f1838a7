using System.Text.Json.Nodes;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Engine.Comparing;

/// <summary>What differs between the recipes and the inputs of two versions.</summary>
internal static class SettingChanges
{
    /// <summary>The settings that differ, by path; rules go by their names, whatever their place.</summary>
    public static IReadOnlyList<SettingChange> Of(JsonObject before, JsonObject after)
    {
        var (left, right) = (Leaves(before), Leaves(after));
        return [.. left.Keys.Union(right.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(path => new SettingChange(path, left.GetValueOrDefault(path), right.GetValueOrDefault(path)))
            .Where(change => change.Before != change.After)];
    }

    /// <summary>The inputs by their content.</summary>
    public static InputChanges Inputs(IReadOnlyList<ManifestInput> before, IReadOnlyList<ManifestInput> after)
    {
        var (left, right) = (Hashes(before), Hashes(after));
        return new InputChanges(left.Intersect(right, StringComparer.Ordinal).Count(), right.Except(left, StringComparer.Ordinal).Count(), left.Except(right, StringComparer.Ordinal).Count());
    }

    private static HashSet<string> Hashes(IReadOnlyList<ManifestInput> inputs) => inputs.Select(input => input.Sha256).ToHashSet(StringComparer.Ordinal);

    private static SortedDictionary<string, string> Leaves(JsonObject recipe)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Walk("", recipe, found);
        return found;
    }

    private static void Walk(string path, JsonNode? node, SortedDictionary<string, string> found)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } settings:
                foreach (var (name, value) in settings)
                {
                    Walk(path.Length == 0 ? name : $"{path}.{name}", value, found);
                }

                break;
            case JsonArray { Count: > 0 } list:
                foreach (var (at, item) in list.Index())
                {
                    Walk(item is JsonObject { Count: 1 } ? path : $"{path}.{NameOf(item) ?? at.ToString(System.Globalization.CultureInfo.InvariantCulture)}", item, found);
                }

                break;
            default:
                found[path] = node?.ToJsonString() ?? "null";
                break;
        }
    }

    private static string? NameOf(JsonNode? item) => item is JsonObject named ? named["name"]?.ToString() : null;
}
