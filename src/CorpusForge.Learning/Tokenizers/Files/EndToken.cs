using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>
/// Which token ends a document: what tokenizer_config.json calls eos_token, else what special_tokens_map.json does, else the first of
/// <c>&lt;|endoftext|&gt;</c>, <c>&lt;|end_of_text|&gt;</c>, <c>&lt;/s&gt;</c>, <c>&lt;eos&gt;</c> that the vocabulary has.
/// </summary>
internal static class EndToken
{
    private static readonly string[] Usual = ["<|endoftext|>", "<|end_of_text|>", "</s>", "<eos>"];

    /// <summary>Its id; null when there is none.</summary>
    public static int? Find(string folder, Func<string, int?> idOf)
    {
        foreach (var name in new[] { Stated(Path.Combine(folder, "tokenizer_config.json")), Stated(Path.Combine(folder, "special_tokens_map.json")) }.Concat(Usual))
        {
            if (name is not null && idOf(name) is { } id)
            {
                return id;
            }
        }

        return null;
    }

    private static string? Stated(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return (JsonNode.Parse(File.ReadAllText(file)) as JsonObject)?["eos_token"] switch
            {
                JsonValue value when value.TryGetValue<string>(out var text) => text,
                JsonObject token => (string?)token["content"],
                _ => null,
            };
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file}: no JSON at line {error.LineNumber + 1}.", error);
        }
    }
}
