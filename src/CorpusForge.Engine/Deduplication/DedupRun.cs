using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Deduplication;

/// <summary>
/// Deduplication without a recipe of the user's: one is made that keeps everything and changes nothing, and is run up to its verdicts, so that what
/// holds for a run holds here: it is out of core, and goes on where it was killed.
/// </summary>
public static class DedupRun
{
    /// <summary>Deduplicates and writes the files named in <see cref="DedupFiles"/>.</summary>
    public static async Task<DedupReport> ExecuteAsync(DedupRequest request, IRunWatcher? watcher, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        var recipe = new Recipe
        {
            Name = "dedup",
            Folder = Directory.GetCurrentDirectory(),
            Sources = [.. request.Inputs.Select(from => from.Source).Distinct()],
            Dedup = request.Settings,
            VerdictsAlone = true,
        };
        using var work = new DedupWork(request.WorkPath);
        watcher?.Noted($"the lines that stay take up to {DiskRoom.Size(request.Inputs.Sum(from => from.Input.Length))} of disk, more where the inputs are packed; {DiskRoom.Size(DiskRoom.FreeBytes(request.Folder))} are free");
        var stage = await CorpusRun.DecideAsync(
            new RunRequest(recipe, request.WorkPath, request.Workers), request.Inputs, run => new LinesStage(run, request.Folder), watcher, token).ConfigureAwait(false);
        return stage.Report;
    }
}
