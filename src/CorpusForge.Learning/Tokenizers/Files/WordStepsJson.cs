using System.Text.Json.Nodes;
using CorpusForge.Learning.Tokenizers.Preparing;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>Reads the <c>pre_tokenizer</c> of a vocabulary of pieces.</summary>
internal static class WordStepsJson
{
    private const string Field = "pre_tokenizer";

    /// <summary>Whether one of the steps is of a type.</summary>
    public static bool Has(JsonNode? json, string type) => StepsOf(json).OfType<JsonObject>().Any(step => JsonFields.Text(step, "type") == type);

    /// <summary>The steps in turn, and whether they put the mark of a space in front of a text.</summary>
    public static (IReadOnlyList<IWordStep> Steps, MarkPrefix Prefix) Read(JsonNode? json)
    {
        var (steps, prefix) = (new List<IWordStep>(), MarkPrefix.Never);
        foreach (var node in StepsOf(json))
        {
            var step = node as JsonObject ?? throw JsonFields.Refused(Field, node, "null or a map");
            if (JsonFields.Text(step, "type") == "Metaspace")
            {
                prefix = PrefixOf(step);
                steps.Add(new MarkedWords(MarkOf(step), prefix, JsonFields.Flag(step, "split", fallback: true)));
                continue;
            }

            steps.Add(JsonFields.Text(step, "type") switch
            {
                "WhitespaceSplit" => new BlankWords(),
                "Split" or "Digits" => new SplitWords(PreTokenizerJson.Step(step)),
                _ => throw JsonFields.Refused($"{Field}.type", step["type"], "null, Metaspace, WhitespaceSplit, Split, Digits, or a Sequence of them, for vocabularies of pieces"),
            });
        }

        return (steps, prefix);
    }

    private static JsonNode?[] StepsOf(JsonNode? json) =>
        json is JsonObject map && JsonFields.Text(map, "type") == "Sequence" && map["pretokenizers"] is JsonArray all ? [.. all] : json is null ? [] : [json];

    private static char MarkOf(JsonObject step) => JsonFields.Text(step, "replacement") switch
    {
        null or "\u2581" => '\u2581',
        _ => throw JsonFields.Refused($"{Field}.replacement", step["replacement"], "U+2581"),
    };

    // Older files say add_prefix_space alone; where both stand, add_prefix_space false goes with never.
    private static MarkPrefix PrefixOf(JsonObject step) => JsonFields.Text(step, "prepend_scheme") switch
    {
        "always" => MarkPrefix.Always,
        "first" => MarkPrefix.First,
        "never" => MarkPrefix.Never,
        null => JsonFields.Flag(step, "add_prefix_space", fallback: true) ? MarkPrefix.Always : MarkPrefix.Never,
        _ => throw JsonFields.Refused($"{Field}.prepend_scheme", step["prepend_scheme"], "always, first or never"),
    };
}
