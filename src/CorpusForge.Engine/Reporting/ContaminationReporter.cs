using System.Text.Json;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Explaining;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;

namespace CorpusForge.Engine.Reporting;

/// <summary>Reads the report on evaluation sets that a run left.</summary>
public static class ContaminationReporter
{
    /// <summary>
    /// The report of a recipe that was run in a lake, the files beside it, and the first pages that hold items. Throws
    /// <see cref="RecipeException"/> when it was not run, or has no evaluation sets.
    /// </summary>
    public static async Task<(ContaminationReport Report, string Folder, IReadOnlyList<PageContamination> Samples)> ReadAsync(
        Recipe recipe, string lakePath, int samples, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        if (recipe.Decontaminate is null)
        {
            throw new RecipeException($"Recipe '{recipe.Name}' names no evaluation sets; add decontaminate with its sets, and run it.");
        }

        using var built = await BuiltRun.OpenAsync(recipe, lakePath).ConfigureAwait(false);
        var stage = new ContaminationReportStage(built.Run);
        if (!stage.IsDone(0))
        {
            // What the run decided is there; an interrupted one only had not told it yet.
            await stage.RunAsync(0, token).ConfigureAwait(false);
        }

        var report = ContaminationReport.TryRead(ContaminationReportStage.SummaryPath(built.Run))!;
        var shown = File.ReadLines(ContaminationReportStage.PagesPath(built.Run)).Take(samples)
            .Select(line => JsonSerializer.Deserialize<PageContamination>(line, PageJson.Options)!).ToList();
        return (report, Path.GetDirectoryName(ContaminationReportStage.SummaryPath(built.Run))!, shown);
    }
}
