using System.Globalization;
using System.Text.Json.Nodes;

namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>A card being written: its facts and its language. Both languages go through the same lines, so that neither tells less.</summary>
internal sealed record CardDraft(Manifest Manifest, CardFacts Facts, bool Japanese)
{
    /// <summary>Title of the version, as people name it.</summary>
    public string Title => MixtureReference.Title(Manifest.Name, Manifest.Version);

    public JsonObject Recipe => Manifest.Recipe;

    /// <summary>The sources of the recipe; none in a manifest without them.</summary>
    public IReadOnlyList<JsonObject> Sources => [.. (Recipe["sources"] as JsonArray ?? []).OfType<JsonObject>()];

    public string Say(string english, string japanese) => Japanese ? japanese : english;

    /// <summary>A section with its heading; empty where nothing is to be told.</summary>
    public string Section(string english, string japanese, params IEnumerable<string> blocks)
    {
        var filled = blocks.Where(block => block.Length > 0).ToList();
        return filled.Count == 0 ? "" : $"## {Say(english, japanese)}\n\n{string.Join("\n\n", filled)}";
    }

    /// <summary>A map of the recipe; null where it is off or absent.</summary>
    public JsonObject? Part(params ReadOnlySpan<string> path)
    {
        JsonNode? node = Recipe;
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node as JsonObject;
    }

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Number(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    public static string Share(long part, long whole) => whole == 0 ? "" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A value of a recipe as it is written there, without quotes.</summary>
    public static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonArray list => string.Join(", ", list.Select(Text)),
        JsonObject map => string.Join(", ", map.Select(entry => $"{entry.Key}: {Text(entry.Value)}")),
        _ => node.ToJsonString(),
    };
}
