using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusForge.Tests.Shared.Models;

/// <summary>A byte-level vocabulary of all bytes and a few words, characters of bytes and words of characters merged from left to right, and the files it is published in.</summary>
internal sealed class TinyTokenizer
{
    /// <summary>How GPT-4 cuts texts.</summary>
    public const string Gpt4 = @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<(string Left, string Right)> merges = [];

    public TinyTokenizer(params string[] words)
    {
        for (var value = 0; value < 256; value++)
        {
            ids[Written([(byte)value])] = value;
        }

        foreach (var word in words)
        {
            var characters = word.EnumerateRunes().Select(rune => Written(Encoding.UTF8.GetBytes(rune.ToString()))).ToList();
            characters.ForEach(character => Join(character.Select(value => value.ToString())));
            Join(characters);
        }
    }

    /// <summary>Ids by token as written.</summary>
    public IReadOnlyDictionary<string, int> Ids => ids;

    /// <summary>Fields of tokenizer.json, to be changed before it is written.</summary>
    public JsonObject Json(string pattern = Gpt4) => new()
    {
        ["added_tokens"] = new JsonArray(new JsonObject { ["id"] = ids.Count, ["content"] = "<|endoftext|>", ["special"] = true }),
        ["normalizer"] = null,
        ["pre_tokenizer"] = new JsonObject
        {
            ["type"] = "Sequence",
            ["pretokenizers"] = new JsonArray(
                new JsonObject { ["type"] = "Split", ["pattern"] = new JsonObject { ["Regex"] = pattern }, ["behavior"] = "Isolated", ["invert"] = false },
                new JsonObject { ["type"] = "ByteLevel", ["add_prefix_space"] = false, ["use_regex"] = false }),
        },
        ["decoder"] = new JsonObject { ["type"] = "ByteLevel" },
        ["model"] = new JsonObject
        {
            ["type"] = "BPE",
            ["vocab"] = new JsonObject(ids.Select(token => KeyValuePair.Create<string, JsonNode?>(token.Key, token.Value))),
            ["merges"] = new JsonArray([.. merges.Select(merge => new JsonArray(merge.Left, merge.Right))]),
        },
    };

    /// <summary>Writes tokenizer.json into a folder and returns the folder.</summary>
    public string WriteJson(string folder, Action<JsonObject>? change = null)
    {
        Directory.CreateDirectory(folder);
        var json = Json();
        change?.Invoke(json);
        File.WriteAllText(Path.Combine(folder, "tokenizer.json"), json.ToJsonString());
        return folder;
    }

    /// <summary>Writes vocab.json and merges.txt into a folder and returns the folder.</summary>
    public string WriteFiles(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "vocab.json"), JsonSerializer.Serialize(ids));
        File.WriteAllText(Path.Combine(folder, "merges.txt"), "#version: 0.2\n" + string.Concat(merges.Select(merge => $"{merge.Left} {merge.Right}\n")));
        return folder;
    }

    /// <summary>Writes the tokens as a .tiktoken file and returns it.</summary>
    public string WriteTiktoken(string file)
    {
        File.WriteAllText(file, string.Concat(ids.OrderBy(token => token.Value).Select(token => $"{Convert.ToBase64String(Read(token.Key))} {token.Value}\n")));
        return file;
    }

    private void Join(IEnumerable<string> parts)
    {
        var left = "";
        foreach (var right in parts)
        {
            if (left.Length > 0 && ids.TryAdd(left + right, ids.Count))
            {
                merges.Add((left, right));
            }

            left += right;
        }
    }

    // GPT-2's alphabet once more, written independently of the program: 188 bytes stand for themselves, the others follow from U+0100 on.
    private static string Written(byte[] bytes) => string.Concat(bytes.Select(value => Alphabet[value]));

    private static byte[] Read(string token) => [.. token.Select(character => (byte)Array.IndexOf(Alphabet, character))];

    private static readonly char[] Alphabet = [.. Enumerable.Range(0, 256).Select(value => IsPrinted(value) ? (char)value : (char)(256 + Enumerable.Range(0, value).Count(other => !IsPrinted(other))))];

    private static bool IsPrinted(int value) => value is (>= 33 and <= 126) or (>= 161 and <= 172) or (>= 174 and <= 255);
}
