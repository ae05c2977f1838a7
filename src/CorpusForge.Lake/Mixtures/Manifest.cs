using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CorpusForge.Core.Mixtures;

namespace CorpusForge.Lake.Mixtures;

/// <summary>
/// What a version of a mixture is and where it came from. Neither a clock nor a machine's name nor a path is in it, so that the same
/// content gives the same bytes everywhere.
/// </summary>
public sealed record Manifest
{
    /// <summary>How manifests are written: snake case, indented, Japanese as it is.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
    };

    /// <summary>Version of this layout.</summary>
    public int Format { get; init; } = 1;

    /// <summary>Name of the mixture.</summary>
    public required string Name { get; init; }

    /// <summary>Number of the version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Hash of everything below but the parent: equal ids, equal content.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the version before; null for the first.</summary>
    public string? Parent { get; init; }

    /// <summary>The resolved recipe without the machine's paths.</summary>
    public required JsonObject Recipe { get; init; }

    /// <summary>The inputs that were read.</summary>
    public required IReadOnlyList<ManifestInput> Inputs { get; init; }

    /// <summary>Key of each stage, by its name.</summary>
    public required SortedDictionary<string, string> Stages { get; init; }

    /// <summary>Where every page went.</summary>
    public required Funnel Funnel { get; init; }

    /// <summary>Records of the inputs that are no pages, by reason.</summary>
    public required SortedDictionary<string, long> SkippedRecords { get; init; }

    /// <summary>
    /// What each pass over the texts of all pages found and removed, by its name, pages that were not kept included; null where there was none.
    /// </summary>
    public SortedDictionary<string, TextTotal>? Texts { get; init; }

    /// <summary>What weights and budget asked for and what came out; null where there are none.</summary>
    public MixtureDraw? Draw { get; init; }

    /// <summary>What was taken out of an earlier version to make this one; null for a version that a run made.</summary>
    public TakenDown? TakenDown { get; init; }

    /// <summary>What the kept pages add up to.</summary>
    public required ManifestTotals Totals { get; init; }

    /// <summary>The files.</summary>
    public required IReadOnlyList<ManifestShard> Shards { get; init; }

    /// <summary>The id that the content has.</summary>
    public string ComputeId()
    {
        var json = JsonSerializer.SerializeToNode(this, Json)!.AsObject();
        foreach (var name in (ReadOnlySpan<string>)["name", "version", "id", "parent"])
        {
            json.Remove(name);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json.ToJsonString(Json))).AsSpan(0, 16));
    }

    /// <summary>The manifest as JSON with a line feed at the end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";
}
