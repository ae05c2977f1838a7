using System.Text.Json;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Runs;

/// <summary>
/// Where the parts of a finished corpus lie, written beside its verdicts, so that a later crawl is deduplicated against them without reading the
/// sources again. Paths start at the lake.
/// </summary>
/// <param name="Signatures">Settings and versions of the signatures; only equal ones can be compared.</param>
/// <param name="Parts">The parts, those of corpora that this one was compared with first.</param>
internal sealed record CorpusIndex(string Signatures, IReadOnlyList<FinishedPart> Parts)
{
    private static string PathOf(LakeFolder lake, string verdicts) => Path.Combine(lake.StageFolder("verdicts", verdicts), "corpus.json");

    public static Task WriteAsync(RunContext run)
    {
        var own = run.Parts.Select(part => new FinishedPart(
            part.Documents(run.Lake), part.Signatures(run.Lake), VerdictsStage.PathOf(run, part.Index), PartFacts.TryRead(part.Documents(run.Lake))!.Rows));
        var index = new CorpusIndex(SignatureColumns.SettingsOf(run.Recipe), [.. run.Finished.Concat(own).Select(part => part.Map(path => Path.GetRelativePath(run.Lake.Root, path)))]);
        return AtomicFile.WriteTextAsync(run.Lake, PathOf(run.Lake, run.StageKeys["verdicts"]), JsonSerializer.Serialize(index, Manifest.Json) + "\n");
    }

    /// <summary>The index of a version, with absolute paths; null when it is not there any more or was never written.</summary>
    public static CorpusIndex? TryRead(LakeFolder lake, Manifest manifest)
    {
        var path = PathOf(lake, manifest.Stages["verdicts"]);
        try
        {
            return File.Exists(path) && JsonSerializer.Deserialize<CorpusIndex>(File.ReadAllBytes(path), Manifest.Json) is { } index
                ? index with { Parts = [.. index.Parts.Select(part => part.Map(relative => Path.Combine(lake.Root, relative)))] }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
