using System.Text.Json.Serialization;

namespace CorpusForge.Lake.Exports;

/// <summary>One shard of an export, as it was written and read back.</summary>
public sealed record ExportShard
{
    /// <summary>Name of its split.</summary>
    public required string Split { get; init; }

    /// <summary>Its number within the split, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>Pages in it.</summary>
    public required long Pages { get; init; }

    /// <summary>Documents in it: pages, each as often as it was written.</summary>
    public required long Documents { get; init; }

    /// <summary>Characters (Unicode scalar values) of its documents.</summary>
    public required long Characters { get; init; }

    /// <summary>Tokens with end-of-text tokens; 0 where the format holds text.</summary>
    public required long Tokens { get; init; }

    /// <summary>Hash of what its documents say, as <see cref="ShardTally"/> makes it.</summary>
    public required string Content { get; init; }

    /// <summary>Its files.</summary>
    public required IReadOnlyList<ExportFile> Files { get; init; }

    /// <summary>What an index says of it beyond that; null where that is nothing.</summary>
    [JsonPropertyName("index")]
    public SortedDictionary<string, string>? Facts { get; init; }
}
