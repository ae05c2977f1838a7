using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>Writes a trained tokenizer in the layout of Hugging Face's GPT-2: tokenizer.json, vocab.json, merges.txt and what transformers asks for beside them.</summary>
public static class TokenizerFolder
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the files into a folder that is there. Their bytes depend on the tokenizer and the source alone.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="trained">The tokenizer.</param>
    /// <param name="source">What it was trained on, for training.json.</param>
    public static void Write(string folder, TrainedTokenizer trained, JsonObject source)
    {
        ArgumentNullException.ThrowIfNull(trained);
        var tokens = trained.Tokens();
        var vocabulary = new JsonObject(tokens.Select((token, id) => KeyValuePair.Create<string, JsonNode?>(token, id)));
        var merges = trained.Merges.Select(merge => $"{tokens[merge.Left]} {tokens[merge.Right]}").ToList();
        Save("vocab.json", vocabulary);
        File.WriteAllText(Path.Combine(folder, "merges.txt"), "#version: 0.2\n" + string.Concat(merges.Select(merge => merge + "\n")), new UTF8Encoding(false));
        Save("tokenizer.json", Tokenizer(trained, tokens, (JsonObject)vocabulary.DeepClone(), merges));
        Save("special_tokens_map.json", new JsonObject { ["eos_token"] = trained.Settings.Special.FirstOrDefault() });
        Save("tokenizer_config.json", new JsonObject
        {
            ["tokenizer_class"] = "PreTrainedTokenizerFast", ["eos_token"] = trained.Settings.Special.FirstOrDefault(), ["clean_up_tokenization_spaces"] = false,
        });
        Save("training.json", Training(trained, tokens.Count, source));

        void Save(string name, JsonObject json) => File.WriteAllText(Path.Combine(folder, name), json.ToJsonString(Json) + "\n", new UTF8Encoding(false));
    }

    private static JsonObject Tokenizer(TrainedTokenizer trained, IReadOnlyList<string> tokens, JsonObject vocabulary, List<string> merges) => new()
    {
        ["version"] = "1.0",
        ["truncation"] = null,
        ["padding"] = null,
        ["added_tokens"] = new JsonArray([.. trained.Settings.Special.Select((special, at) => new JsonObject
        {
            ["id"] = tokens.Count - trained.Settings.Special.Count + at, ["content"] = special,
            ["single_word"] = false, ["lstrip"] = false, ["rstrip"] = false, ["normalized"] = false, ["special"] = true,
        })]),
        ["normalizer"] = null,
        ["pre_tokenizer"] = new JsonObject
        {
            ["type"] = "Sequence",
            ["pretokenizers"] = new JsonArray(
                new JsonObject { ["type"] = "Split", ["pattern"] = new JsonObject { ["Regex"] = CutPatterns.Of(trained.Settings.Cut) }, ["behavior"] = "Isolated", ["invert"] = false },
                ByteLevel()),
        },
        ["post_processor"] = null,
        ["decoder"] = ByteLevel(),
        ["model"] = new JsonObject
        {
            ["type"] = "BPE", ["dropout"] = null, ["unk_token"] = null, ["continuing_subword_prefix"] = null, ["end_of_word_suffix"] = null,
            ["fuse_unk"] = false, ["byte_fallback"] = false, ["ignore_merges"] = false, ["vocab"] = vocabulary,
            ["merges"] = new JsonArray([.. merges.Select(merge => JsonValue.Create(merge))]),
        },
    };

    private static JsonObject ByteLevel() => new() { ["type"] = "ByteLevel", ["add_prefix_space"] = false, ["trim_offsets"] = true, ["use_regex"] = false };

    private static JsonObject Training(TrainedTokenizer trained, int size, JsonObject source) => new()
    {
        ["source"] = source.DeepClone(),
        ["settings"] = new JsonObject
        {
            ["vocabulary"] = trained.Settings.Vocabulary,
            ["cut"] = JsonNamingPolicy.KebabCaseLower.ConvertName(trained.Settings.Cut.ToString()),
            ["min_frequency"] = trained.Settings.MinFrequency,
            ["special"] = new JsonArray([.. trained.Settings.Special.Select(special => JsonValue.Create(special))]),
            ["memory"] = trained.Settings.Memory,
        },
        ["vocabulary"] = size,
        ["counts"] = JsonSerializer.SerializeToNode(trained.Counts, Json),
    };
}
