using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CorpusForge.Learning.Tokenizers.Splitting;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>Reads the <c>pre_tokenizer</c> of a tokenizer.json: Split, Digits and ByteLevel, one or several in turn. ByteLevel must be the last.</summary>
internal static class PreTokenizerJson
{
    private const string Field = "pre_tokenizer";

    /// <summary>The splits.</summary>
    public static IReadOnlyList<ISplit> Read(JsonNode? json)
    {
        IReadOnlyList<JsonNode?> steps = json is JsonObject map && JsonFields.Text(map, "type") == "Sequence" && map["pretokenizers"] is JsonArray all ? [.. all] : [json];
        var splits = new List<ISplit>();
        for (var at = 0; at < steps.Count; at++)
        {
            var step = steps[at] as JsonObject ?? throw JsonFields.Refused(Field, steps[at], "ByteLevel, or a Sequence that ends with it");
            var last = at == steps.Count - 1;
            if ((JsonFields.Text(step, "type") == "ByteLevel") != last)
            {
                throw JsonFields.Refused(Field, step["type"], "ByteLevel as the last step, and only there");
            }

            splits.Add(Step(step));
        }

        return splits;
    }

    /// <summary>One split.</summary>
    public static ISplit Step(JsonObject step) => JsonFields.Text(step, "type") switch
    {
        "ByteLevel" when JsonFields.Flag(step, "add_prefix_space", fallback: true) => throw JsonFields.Refused($"{Field}.add_prefix_space", step["add_prefix_space"], "false: a text must come back as it was"),
        "ByteLevel" => JsonFields.Flag(step, "use_regex", fallback: true) ? new PatternSplit(KnownPatterns.Gpt2) : new NoSplit(),
        "Digits" => new DigitSplit(JsonFields.Flag(step, "individual_digits")),
        "Split" => Split(step),
        _ => throw JsonFields.Refused($"{Field}.type", step["type"], "Split, Digits, ByteLevel, or a Sequence of them"),
    };

    private static PatternSplit Split(JsonObject step)
    {
        if (JsonFields.Text(step, "behavior") != "Isolated")
        {
            throw JsonFields.Refused($"{Field}.behavior", step["behavior"], "Isolated");
        }

        // Inverted, what lies between matches is isolated: the pieces are the same.
        return step["pattern"] is not JsonObject pattern ? throw JsonFields.Refused($"{Field}.pattern", step["pattern"], "a map with Regex or String")
            : JsonFields.Text(pattern, "Regex") is { } regex ? new PatternSplit(regex)
            : JsonFields.Text(pattern, "String") is { Length: > 0 } text ? new PatternSplit(Regex.Escape(text))
            : throw JsonFields.Refused($"{Field}.pattern", pattern, "a map with Regex or String");
    }
}
