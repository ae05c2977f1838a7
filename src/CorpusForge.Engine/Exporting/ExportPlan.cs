using System.Text.Json;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Exporting;

/// <summary>
/// Where the shards of an export begin and end: a function of the version, the settings and the tokenizer alone. It lies beside the shards while they are
/// written, so that another run goes on with them.
/// </summary>
public sealed record ExportPlan
{
    /// <summary>How names of what lies at the place only until the export is whole begin.</summary>
    public const string Prefix = "_progress-";

    /// <summary>Name of the plan.</summary>
    public const string FileName = Prefix + "plan.json";

    // Goes up where the same settings would give other bytes than before.
    private const int Version = 1;

    /// <summary>Key of what was asked.</summary>
    public required string Key { get; init; }

    /// <summary>The settings.</summary>
    public required ExportSettings Settings { get; init; }

    /// <summary>The version.</summary>
    public required ExportMixture Mixture { get; init; }

    /// <summary>The tokenizer.</summary>
    public ExportTokenizer? Tokenizer { get; init; }

    /// <summary>The shards, train first.</summary>
    public required IReadOnlyList<PlannedShard> Shards { get; init; }

    /// <summary>The key of settings, version and tokenizer.</summary>
    public static string KeyOf(ExportSettings settings, ExportMixture mixture, ExportTokenizer? tokenizer)
    {
        ArgumentNullException.ThrowIfNull(mixture);
        return new ContentKey("export", Version).With("settings", JsonSerializer.Serialize(settings, Manifest.Json))
            .With("mixture", JsonSerializer.Serialize(mixture, Manifest.Json)).With("tokenizer", JsonSerializer.Serialize(tokenizer, Manifest.Json)).ToString();
    }

    /// <summary>Which shard a planned one is.</summary>
    public ShardName NameOf(PlannedShard shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        return new ShardName(shard.Split, shard.Number, Shards.Count(other => other.Split == shard.Split));
    }

    /// <summary>Name of the record of a finished shard.</summary>
    public static string RecordOf(ShardName shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        return $"{Prefix}{shard.Bare}.json";
    }

    /// <summary>The plan as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Manifest.Json) + "\n";

    /// <summary>Reads what <see cref="ToJson"/>, or the record of a shard, wrote.</summary>
    public static T Parse<T>(byte[] json, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Manifest.Json) ?? throw new InvalidDataException($"{name}: it is empty.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{name}: damaged at line {error.LineNumber + 1}.", error);
        }
    }
}
