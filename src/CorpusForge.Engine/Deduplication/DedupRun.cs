using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;

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
        var stage = await CorpusRun.DecideAsync(
            new RunRequest(recipe, request.WorkPath, request.Workers), request.Inputs, run => new LinesStage(run, request.Folder), watcher, token).ConfigureAwait(false);
        return stage.Report;
    }
}
