using System.Text.Json;
using CorpusForge.Core.Mixtures;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>What the verdicts of all pages add up to.</summary>
public sealed record VerdictsSummary
{
    /// <summary>Where every page went.</summary>
    public required Funnel Funnel { get; init; }

    /// <summary>Records that are no pages.</summary>
    public required SortedDictionary<string, long> SkippedRecords { get; init; }

    /// <summary>What each pass over the texts found; null where there was none.</summary>
    public SortedDictionary<string, TextTotal>? Texts { get; init; }

    /// <summary>What came of weights and budget; null where there are none.</summary>
    public MixtureDraw? Draw { get; init; }

    /// <summary>Sums over the kept pages.</summary>
    public required ManifestTotals Totals { get; init; }

    /// <summary>Number of shards.</summary>
    public required int Shards { get; init; }

    /// <summary>Reads the summary; null when it is not there or damaged, so that it is made again.</summary>
    public static VerdictsSummary? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<VerdictsSummary>(File.ReadAllBytes(path), Manifest.Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the summary.</summary>
    public Task WriteAsync(LakeFolder lake, string path) =>
        AtomicFile.WriteTextAsync(lake, path, JsonSerializer.Serialize(this, Manifest.Json) + "\n");
}
