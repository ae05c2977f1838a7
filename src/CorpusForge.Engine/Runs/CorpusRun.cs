using System.Diagnostics;
using System.Text;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Jobs;
using CorpusForge.Engine.Reporting;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Runs;

/// <summary>
/// Carries a recipe from its sources to a version of its mixture, stage by stage. What an earlier run committed is used again, so a run
/// that was killed goes on where it stopped when it is started again.
/// </summary>
public static class CorpusRun
{
    // A disk that spoils more parts than this within one run is not to be trusted.
    private const int PartsMended = 20;

    // Each is made when the one before has finished, for its partitions follow from what that found.
    private static readonly Func<RunContext, Stage>[] Reading = [run => new Inventory(run), run => new DocumentsStage(run)];

    private static readonly Func<RunContext, Stage>[] Measuring = [run => new MeasuresStage(run), run => new SignaturesStage(run)];

    // Only where a rule asks for a measure on demand.
    private static readonly Func<RunContext, Stage>[] OnDemand = [run => new OnDemandStage(run)];

    // Only where the recipe names models.
    private static readonly Func<RunContext, Stage>[] Scoring = [run => new ScoresStage(run)];

    // Only where the recipe names a tokenizer.
    private static readonly Func<RunContext, Stage>[] Counting = [run => new TokensStage(run)];

    private static readonly Func<RunContext, Stage>[] Deciding = [run => new VerdictsStage(run)];

    // Only where the recipe names evaluation sets.
    private static readonly Func<RunContext, Stage>[] Reporting = [run => new ContaminationReportStage(run)];

    private static readonly Func<RunContext, Stage>[] WritingLarge = [run => new GatherStage(run), run => new ShardsStage(run)];

    private static readonly Func<RunContext, Stage>[] WritingSmall = [run => new DirectShardsStage(run)];

    /// <summary>
    /// Opens the models and the tokenizer of a recipe and reads its evaluation sets, and lets them go on serving; throws what is wrong with one, before a long run finds
    /// out.
    /// </summary>
    public static void CheckModels(Recipe recipe)
    {
        ScorePlan.Open(recipe);
        _ = TokensPlan.Of(recipe);
        _ = EvaluationPlan.Of(recipe)?.Index;
    }

    /// <summary>Runs a recipe. Throws <see cref="RecipeException"/> for a recipe that cannot be run.</summary>
    public static async Task<RunResult> ExecuteAsync(RunRequest request, IRunWatcher? watcher, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        RefuseInvariantMode();
        var watch = Stopwatch.StartNew();
        return await MendingAsync(request, FindInputs(request.Recipe), watcher, async (host, run) =>
        {
            var reports = new List<StageReport>();
            var (manifest, isNew) = await CarryAsync(host, run, reports, watcher, token).ConfigureAwait(false);
            var drift = await ScoreDriftReporter.ReportAsync(run, token).ConfigureAwait(false);
            return new RunResult(manifest, isNew, watch.Elapsed, reports) { Drift = drift };
        }).ConfigureAwait(false);
    }

    /// <summary>Runs a recipe up to its verdicts over inputs that are known, and then a last stage that reads them, in place of a mixture.</summary>
    internal static Task<TStage> DecideAsync<TStage>(
        RunRequest request, IReadOnlyList<SourceInput> inputs, Func<RunContext, TStage> last, IRunWatcher? watcher, CancellationToken token)
        where TStage : Stage
    {
        RefuseInvariantMode();
        return MendingAsync(request, inputs, watcher, async (host, run) =>
        {
            foreach (var make in Plan(run))
            {
                await RunStageAsync(host, run, make(run), watcher, token).ConfigureAwait(false);
            }

            var stage = last(run);
            await RunStageAsync(host, run, stage, watcher, token).ConfigureAwait(false);
            return stage;
        });
    }

    private static async Task<T> MendingAsync<T>(
        RunRequest request, IReadOnlyList<SourceInput> inputs, IRunWatcher? watcher, Func<JobHost, RunContext, Task<T>> carry)
    {
        CheckModels(request.Recipe);
        using var lake = LakeFolder.Open(request.LakePath);
        using var host = new JobHost(request.Workers);
        using var notices = new PartNotices(lake, watcher);
        for (var mended = 0; ; mended++)
        {
            var run = new RunContext(Guid.NewGuid().ToString("n"), request.Recipe, lake, inputs, request.Workers) { Noted = watcher is null ? null : watcher.Noted };
            try
            {
                return await carry(host, run).ConfigureAwait(false);
            }
            catch (DamagedPartException damage) when (mended < PartsMended)
            {
                // The part is forgotten: once more from the beginning, where everything else is found done.
                watcher?.Mending(damage.Message);
            }
            catch (IOException error) when (DiskRoom.IsFull(error))
            {
                throw DiskRoom.Full(lake.Root, error);
            }
        }
    }

    private static async Task<(Manifest Manifest, bool IsNew)> CarryAsync(
        JobHost host, RunContext run, List<StageReport> reports, IRunWatcher? watcher, CancellationToken token)
    {
        foreach (var make in Plan(run))
        {
            reports.Add(await RunStageAsync(host, run, make(run), watcher, token).ConfigureAwait(false));
        }

        try
        {
            foreach (var make in SealStage.Find(run) is not null ? [] : DirectShardsStage.Fits(run) ? WritingSmall : WritingLarge)
            {
                reports.Add(await RunStageAsync(host, run, make(run), watcher, token).ConfigureAwait(false));
            }
        }
        catch (IOException error) when (error is not DamagedPartException && SealStage.Find(run) is not null)
        {
            // Another process ran the same recipe in this lake, sealed the version first, and cleared what both had gathered.
        }

        var seal = new SealStage(run);
        reports.Add(await RunStageAsync(host, run, seal, watcher, token).ConfigureAwait(false));
        return seal.Result ?? throw new InvalidOperationException("The mixture was not sealed.");
    }

    private static IEnumerable<Func<RunContext, Stage>> Plan(RunContext run) =>
        [
            .. Reading, .. TextPlan.Of(run.Recipe).Stages, .. Measuring,
            .. MeasurePlan.OnDemand(run.Recipe).Count == 0 ? [] : OnDemand, .. run.Scorers.Count == 0 ? [] : Scoring,
            .. run.Tokens is null ? [] : Counting, .. Comparing(run), .. Deciding, .. run.Recipe.Decontaminate is null ? [] : Reporting,
        ];

    /// <summary>The stages that compare pages with evaluation sets and with each other: they leave columns that decisions are made from.</summary>
    internal static IEnumerable<Func<RunContext, Stage>> Comparing(RunContext run)
    {
        if (run.Recipe.Decontaminate is not null)
        {
            yield return of => new ContaminationStage(of);
        }

        yield return of => new BucketsStage(of);
        yield return of => new ComponentsStage(of);
        if (run.Recipe.Dedup.NearPlan is { Verify: true })
        {
            yield return of => new ShinglesStage(of);
        }

        yield return of => new ClustersStage(of);
    }

    /// <summary>The inputs of all sources, in the order of the recipe.</summary>
    public static IReadOnlyList<SourceInput> FindInputs(Recipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        return [.. recipe.Sources.SelectMany(source => FindInputs(source, recipe.Folder, recipe.SourcePlaces.GetValueOrDefault(source.Name)))];
    }

    /// <summary>The inputs of one source with an absolute path.</summary>
    public static IEnumerable<SourceInput> FindInputs(SourceSettings source) => FindInputs(source, Directory.GetCurrentDirectory(), null);

    private static IEnumerable<SourceInput> FindInputs(SourceSettings source, string folder, string? place)
    {
        try
        {
            return InputFinder.Find(source, folder).Select(input => new SourceInput(source, input));
        }
        catch (FileNotFoundException error)
        {
            throw new RecipeException(place is null ? error.Message : $"{place}: {error.Message}", error);
        }
    }

    /// <summary>
    /// Refuses to work where the runtime has no culture data: NFKC silently does nothing there, and every comparison of texts would be wrong.
    /// </summary>
    public static void RefuseInvariantMode()
    {
        if ("ｶﾞ１".Normalize(NormalizationForm.FormKC) != "ガ1")
        {
            throw new InvalidOperationException(
                "The runtime is in globalization-invariant mode, in which Unicode normalization does nothing. Unset "
                + "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT and install ICU (Debian: apt-get install libicu72 or libicu76).");
        }
    }

    private static async Task<StageReport> RunStageAsync(
        JobHost host, RunContext run, Stage stage, IRunWatcher? watcher, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        watcher?.Started(stage);
        var watch = Stopwatch.StartNew();
        var reused = Enumerable.Range(0, stage.Partitions).Count(stage.IsDone);
        await host.RunAsync(run, stage, token).ConfigureAwait(false);
        var report = new StageReport(stage.Name, watch.Elapsed, stage.Progress.Pages, stage.Progress.Bytes, stage.Partitions, reused, stage.Progress.Phases);
        watcher?.Finished(report);
        return report;
    }
}
