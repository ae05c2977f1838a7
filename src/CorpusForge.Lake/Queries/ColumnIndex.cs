using System.Text.Json;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Lake.Queries;

/// <summary>
/// Which files hold the columns that verdicts were made from, row for row, written beside the verdicts: SQL reads every page with its measures and
/// scores by it, also those that were not kept. Paths start at the lake.
/// </summary>
/// <param name="Parts">The parts in the order of the verdicts.</param>
public sealed record ColumnIndex(IReadOnlyList<ColumnPart> Parts)
{
    /// <summary>File of the index of a version's verdicts.</summary>
    public static string PathOf(LakeFolder lake, string verdicts)
    {
        ArgumentNullException.ThrowIfNull(lake);
        return Path.Combine(lake.StageFolder("verdicts", verdicts), "columns.json");
    }

    /// <summary>The index; null when it is not there, or when one of its files is not there any more.</summary>
    public static ColumnIndex? TryRead(LakeFolder lake, string verdicts)
    {
        var path = PathOf(lake, verdicts);
        try
        {
            return File.Exists(path) && JsonSerializer.Deserialize<ColumnIndex>(File.ReadAllBytes(path), Manifest.Json) is { Parts.Count: > 0 } index
                && index.Parts.SelectMany(part => part.Files).All(file => File.Exists(Path.Combine(lake.Root, file)))
                ? index
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the index.</summary>
    public Task WriteAsync(LakeFolder lake, string verdicts) =>
        AtomicFile.WriteTextAsync(lake, PathOf(lake, verdicts), JsonSerializer.Serialize(this, Manifest.Json) + "\n");
}
