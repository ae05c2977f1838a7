using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Lake.Exports;

/// <summary>What an export is. Neither a clock nor a machine's name nor a path is in it: the same export has the same bytes everywhere.</summary>
public sealed record ExportManifest
{
    /// <summary>Its name at the place. It is written last: where it lies, the export is whole.</summary>
    public const string FileName = "export.json";

    /// <summary>Name of the list of hashes, as <c>sha256sum -c</c> reads it.</summary>
    public const string SumsName = "SHA256SUMS";

    /// <summary>Version of this layout.</summary>
    public int Layout { get; init; } = 1;

    /// <summary>Hash of everything below.</summary>
    public required string Id { get; init; }

    /// <summary>Key of what was asked: of settings, mixture and tokenizer.</summary>
    public required string Key { get; init; }

    /// <summary>The settings.</summary>
    public required ExportSettings Settings { get; init; }

    /// <summary>The version that was exported.</summary>
    public required ExportMixture Mixture { get; init; }

    /// <summary>The tokenizer; null for an export of text.</summary>
    public ExportTokenizer? Tokenizer { get; init; }

    /// <summary>Totals of each split, by its name.</summary>
    public required SortedDictionary<string, SplitTotal> Splits { get; init; }

    /// <summary>The shards, train first, each split by number.</summary>
    public required IReadOnlyList<ExportShard> Shards { get; init; }

    /// <summary>The other files: indexes and cards.</summary>
    public required IReadOnlyList<ExportFile> Files { get; init; }

    /// <summary>The id that the content has.</summary>
    public string ComputeId()
    {
        var json = JsonSerializer.SerializeToNode(this, Manifest.Json)!.AsObject();
        json.Remove("id");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json.ToJsonString(Manifest.Json))).AsSpan(0, 16));
    }

    /// <summary>The manifest as JSON with a line feed at the end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Manifest.Json) + "\n";

    /// <summary>The list of hashes of all files, the manifest among them.</summary>
    public string ToSums()
    {
        var lines = Shards.SelectMany(shard => shard.Files).Concat(Files).Select(file => (file.Sha256, file.File))
            .Append((Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson()))), FileName))
            .OrderBy(line => line.Item2, StringComparer.Ordinal);
        return string.Concat(lines.Select(line => $"{line.Item1}  {line.Item2}\n"));
    }

    /// <summary>Reads a manifest. Throws <see cref="InvalidDataException"/> that names the place where it is damaged.</summary>
    public static ExportManifest Parse(byte[] json, string place)
    {
        try
        {
            return JsonSerializer.Deserialize<ExportManifest>(json, Manifest.Json)
                ?? throw new InvalidDataException($"{place}: {FileName} is empty.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{place}: {FileName} is damaged at line {error.LineNumber + 1}.", error);
        }
    }
}
