using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CorpusForge.Lake.Exports.Formats;

/// <summary>What MDS says of its shards: the description within each, and <c>index.json</c>. Keys are in the order of their names, as the original writes them.</summary>
internal sealed class MdsIndex(IReadOnlyList<MdsColumn> columns, long sizeLimit, bool compressed)
{
    public const string ZipExtension = ".zstd";

    private const string Compression = "zstd:3";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Both are names that MosaicML Streaming can check; its writer wants them in this order.
    private static readonly string[] Hashes = ["sha256", "xxh64"];

    /// <summary>The description within a shard.</summary>
    public byte[] Config { get; } = JsonSerializer.SerializeToUtf8Bytes(Describe(columns, sizeLimit, compressed), Json);

    /// <summary>Name of a shard before compression.</summary>
    public static string BaseName(int number) => string.Create(CultureInfo.InvariantCulture, $"shard.{number:d5}.mds");

    /// <summary>The index of a split.</summary>
    public string Of(IReadOnlyList<ExportShard> shards)
    {
        var list = new JsonArray();
        foreach (var shard in shards)
        {
            var name = BaseName(shard.Number);
            var entry = Describe(columns, sizeLimit, compressed);
            entry["raw_data"] = FileOf(name, "raw", shard.Facts!);
            entry["samples"] = shard.Documents;
            entry["zip_data"] = compressed ? FileOf(name + ZipExtension, "zip", shard.Facts!) : null;
            list.Add((JsonNode)Sorted(entry));
        }

        return new JsonObject { ["shards"] = list, ["version"] = 2 }.ToJsonString(Json);
    }

    private static JsonObject Describe(IReadOnlyList<MdsColumn> columns, long sizeLimit, bool compressed) => new()
    {
        ["column_encodings"] = new JsonArray([.. columns.Select(column => JsonValue.Create(column.Encoding))]),
        ["column_names"] = new JsonArray([.. columns.Select(column => JsonValue.Create(column.Name))]),
        ["column_sizes"] = new JsonArray([.. columns.Select(column => column.Size is { } size ? JsonValue.Create(size) : null)]),
        ["compression"] = compressed ? Compression : null,
        ["format"] = "mds",
        ["hashes"] = new JsonArray([.. Hashes.Select(name => JsonValue.Create(name))]),
        ["size_limit"] = sizeLimit,
        ["version"] = 2,
    };

    private static JsonObject FileOf(string name, string prefix, SortedDictionary<string, string> facts) => new()
    {
        ["basename"] = name,
        ["bytes"] = long.Parse(facts[prefix + "_bytes"], CultureInfo.InvariantCulture),
        ["hashes"] = new JsonObject(Hashes.Select(hash => KeyValuePair.Create(hash, (JsonNode?)facts[$"{prefix}_{hash}"]))),
    };

    private static JsonObject Sorted(JsonObject entry) => new(
        entry.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
}
