using System.Text;
using System.Text.Json.Nodes;
using CorpusForge.Learning.Tokenizers.Bytes;
using CorpusForge.Learning.Tokenizers.Splitting;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>
/// Opens the tokenizer.json of Hugging Face's tokenizers: byte-level BPE as GPT-2, Llama 3, Qwen and this program write it, and what
/// <see cref="PieceJson"/> reads. Whatever field could change the tokens and is not read here is an error.
/// </summary>
internal static class TokenizerJson
{
    private const string Models = "BPE over bytes, BPE with byte_fallback or Metaspace, or Unigram";

    private static readonly string[] Placing = ["single_word", "lstrip", "rstrip"];

    /// <summary>The tokenizer of a file.</summary>
    public static IVocabularyTokenizer Open(string file, string name)
    {
        var content = File.ReadAllBytes(file);
        var root = JsonFields.ObjectOf(content);
        var model = root["model"] as JsonObject ?? throw JsonFields.Refused("model", root["model"], "a map");
        if (PieceJson.Reads(root, model))
        {
            return PieceJson.Open(root, model, content, (name, Path.GetDirectoryName(file)!));
        }

        CheckPairs(model);
        if (JsonFields.Flag(model, "byte_fallback"))
        {
            throw JsonFields.Refused("model.byte_fallback", model["byte_fallback"], "false beside ByteLevel");
        }

        var (special, found) = AddedTokensOf(root);
        var ids = IdsOf(model);
        var splitter = new TextSplitter(PreTokenizerJson.Read(root["pre_tokenizer"])) { Forms = FormsOf(root["normalizer"]), Added = found };
        var beside = special.Concat(found).ToDictionary();
        int? end = EndToken.Find(
            Path.GetDirectoryName(file)!, text => beside.Where(token => token.Value == text).Select(token => (int?)token.Key).FirstOrDefault());
        var vocabulary = VocabularyBuilder.Build(ids, MergesOf(model), beside) with
        {
            WholePieces = JsonFields.Flag(model, "ignore_merges"), Added = found, EndOfText = end,
        };
        return new BytePairTokenizer(name, FileHash.KeyOf("tokenizer.json", end, content), vocabulary, splitter)
        {
            Notes = splitter.Forms.Count == 0 ? [] : [$"Texts are normalised first ({string.Join(", ", splitter.Forms)}): what that changes does not come back."],
        };
    }

    /// <summary>Throws <see cref="InvalidDataException"/> for a model that is no BPE, or one with what is not read.</summary>
    public static void CheckPairs(JsonObject model)
    {
        if (JsonFields.Text(model, "type") is not (null or "BPE") || model["merges"] is not JsonArray || model["vocab"] is not JsonObject)
        {
            throw JsonFields.Refused("model.type", model["type"], Models);
        }

        foreach (var field in (ReadOnlySpan<string>)["continuing_subword_prefix", "end_of_word_suffix"])
        {
            if (JsonFields.Text(model, field) is { Length: > 0 })
            {
                throw JsonFields.Refused($"model.{field}", model[field], "null");
            }
        }

        if (model["dropout"] is JsonValue dropout && dropout.GetValue<double>() > 0)
        {
            throw JsonFields.Refused("model.dropout", dropout, "null: counts must not depend on chance");
        }
    }

    /// <summary>The tokens beside the model: those that are special, and those that are found in texts.</summary>
    public static (Dictionary<int, string> Special, Dictionary<int, string> Found) AddedTokensOf(JsonObject root)
    {
        var (special, found) = (new Dictionary<int, string>(), new Dictionary<int, string>());
        var number = 0;
        foreach (var token in (root["added_tokens"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (token["id"] is not JsonValue value || !value.TryGetValue<int>(out var id) || id < 0 || JsonFields.Text(token, "content") is not { Length: > 0 } text)
            {
                throw JsonFields.Refused($"added_tokens.{number}", token, "a token with id and content");
            }

            var isSpecial = JsonFields.Flag(token, "special");
            foreach (var field in Placing.Where(field => !isSpecial && JsonFields.Flag(token, field)))
            {
                throw JsonFields.Refused($"added_tokens.{number}.{field}", token[field], "false for a token that is not special");
            }

            (isSpecial ? special : found)[id] = text;
            number++;
        }

        return (special, found);
    }

    /// <summary>The vocabulary of a BPE.</summary>
    public static Dictionary<string, int> IdsOf(JsonObject model)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (token, value) in (JsonObject)model["vocab"]!)
        {
            ids[token] = value is JsonValue number && number.TryGetValue<int>(out var id) ? id : throw JsonFields.Refused($"model.vocab.{token}", value, "a number");
        }

        return ids;
    }

    /// <summary>The merges of a BPE in order.</summary>
    public static IEnumerable<(string Left, string Right)> MergesOf(JsonObject model) => ((JsonArray)model["merges"]!).Select((merge, at) => merge switch
    {
        JsonValue value when value.TryGetValue<string>(out var line) => VocabularyAndMerges.Halves(line),
        JsonArray { Count: 2 } pair when pair[0] is JsonValue left && pair[1] is JsonValue right
            && left.TryGetValue<string>(out var first) && right.TryGetValue<string>(out var second) => (first, second),
        _ => throw JsonFields.Refused($"model.merges.{at}", merge, "two tokens"),
    });

    private static IReadOnlyList<NormalizationForm> FormsOf(JsonNode? normalizer) => normalizer switch
    {
        null => [],
        JsonObject map when JsonFields.Text(map, "type") is "Sequence" && map["normalizers"] is JsonArray all => [.. all.SelectMany(FormsOf)],
        JsonObject map => JsonFields.Text(map, "type") switch
        {
            "NFC" => [NormalizationForm.FormC],
            "NFD" => [NormalizationForm.FormD],
            "NFKC" => [NormalizationForm.FormKC],
            "NFKD" => [NormalizationForm.FormKD],
            _ => throw JsonFields.Refused("normalizer.type", map["type"], "null, NFC, NFD, NFKC, NFKD, or a Sequence of them"),
        },
        _ => throw JsonFields.Refused("normalizer", normalizer, "null or a map"),
    };
}
