using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Explaining;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Benchmarks;

/// <summary>Times a whole run in a fresh lake, then the bare parse of the same pages.</summary>
public static class WholeRunBench
{
    private const int BoundsMoved = 3;

    /// <summary>One round.</summary>
    public static async Task<BenchRound> RoundAsync(Recipe recipe, int workers, CancellationToken token)
    {
        var lake = Directory.CreateTempSubdirectory("corpusforge-bench-");
        try
        {
            var result = await CorpusRun.ExecuteAsync(new RunRequest(recipe, lake.FullName, workers), null, token).ConfigureAwait(false);
            var peak = PeakMemory();
            var moved = await CorpusRun.ExecuteAsync(new RunRequest(Moved(recipe), lake.FullName, workers), null, token).ConfigureAwait(false);
            var variant = new BenchVariant(moved.Elapsed, moved.Manifest.Funnel.Kept, moved.Stages);
            var documents = result.Stages.First(stage => stage.Name == "documents");
            var text = await TextBytesAsync(recipe, lake.FullName).ConfigureAwait(false);
            var bare = BareParse.Time(CorpusRun.FindInputs(recipe), workers, token);
            return new BenchRound(documents.Pages, documents.Bytes, text, result.Elapsed, bare, peak, result.Stages, variant);
        }
        finally
        {
            lake.Delete(recursive: true);
        }
    }

    // The first three rules, a tenth looser: what a team does that looks for the right bounds.
    private static Recipe Moved(Recipe recipe) => recipe with
    {
        Name = recipe.Name + ".moved",
        Keep = [.. recipe.Keep.Select((rule, at) => at >= BoundsMoved ? rule : rule with { Bounds = new Bounds { Low = rule.Bounds.Low * 0.9, High = rule.Bounds.High * 1.1 } })],
    };

    private static async Task<long> TextBytesAsync(Recipe recipe, string lake)
    {
        using var built = await BuiltRun.OpenAsync(recipe, lake).ConfigureAwait(false);
        return built.Run.Parts.Sum(part => PartFacts.TryRead(part.Documents(built.Run.Lake))!.Counts![PartCounts.TextBytes]);
    }

    private static long PeakMemory()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
