using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CorpusForge.Learning.Tokenizers.Pieces;
using CorpusForge.Learning.Tokenizers.Preparing;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>Reads the <c>normalizer</c> of a vocabulary of pieces.</summary>
internal static partial class TextStepsJson
{
    private const string Field = "normalizer";

    /// <summary>The steps in turn.</summary>
    public static IReadOnlyList<ITextStep> Read(JsonNode? json) => json switch
    {
        null => [],
        JsonObject map when JsonFields.Text(map, "type") is "Sequence" && map["normalizers"] is JsonArray all => [.. all.SelectMany(Read)],
        JsonObject map => [Step(map)],
        _ => throw JsonFields.Refused(Field, json, "null or a map"),
    };

    private static ITextStep Step(JsonObject step) => JsonFields.Text(step, "type") switch
    {
        "NFC" => new FormText(NormalizationForm.FormC),
        "NFD" => new FormText(NormalizationForm.FormD),
        "NFKC" => new FormText(NormalizationForm.FormKC),
        "NFKD" => new FormText(NormalizationForm.FormKD),
        "Prepend" => JsonFields.Text(step, "prepend") is " " or "\u2581" ? new PrependText((string)step["prepend"]!) : throw JsonFields.Refused($"{Field}.prepend", step["prepend"], "a space or U+2581"),
        "Replace" => Replace(step),
        "Strip" => new StripText(JsonFields.Flag(step, "strip_left"), JsonFields.Flag(step, "strip_right")),
        "Precompiled" => new MappedText(MapOf(step)),
        _ => throw JsonFields.Refused($"{Field}.type", step["type"], "null, NFC, NFD, NFKC, NFKD, Prepend, Replace, Strip, Precompiled, or a Sequence of them"),
    };

    private static ITextStep Replace(JsonObject step)
    {
        var made = JsonFields.Text(step, "content") ?? throw JsonFields.Refused($"{Field}.content", step["content"], "a text");
        return step["pattern"] is not JsonObject pattern ? throw JsonFields.Refused($"{Field}.pattern", step["pattern"], "a map with String or Regex")
            : JsonFields.Text(pattern, "String") is { Length: > 0 } text ? new ReplaceText(text, made)
            : JsonFields.Text(pattern, "Regex") is { } regex && SpaceRun().Match(regex) is { Success: true } run
                ? new ReplaceSpaces(int.Parse(run.Groups[1].ValueSpan, CultureInfo.InvariantCulture), made)
            : throw JsonFields.Refused($"{Field}.pattern", pattern, "a map with String, or with the Regex ' {2,}' or another least number of spaces");
    }

    private static CharacterMap MapOf(JsonObject step)
    {
        var text = JsonFields.Text(step, "precompiled_charsmap") ?? "";
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? new CharacterMap(bytes.AsSpan(0, length))
            : throw JsonFields.Refused($"{Field}.precompiled_charsmap", step["precompiled_charsmap"], "base64");
    }

    [GeneratedRegex(@"\A \{([1-9]),\}\z")]
    private static partial Regex SpaceRun();
}
