using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Explaining;

/// <summary>A recipe whose run is complete in a lake: its parts and keys, without running anything.</summary>
public sealed class BuiltRun : IDisposable
{
    private const string Remedy = "Run it first; a run goes on where it stopped.";

    private BuiltRun(RunContext run) => Run = run;

    /// <summary>The run with its parts and stage keys.</summary>
    public RunContext Run { get; }

    /// <summary>Opens the run of a recipe; throws <see cref="RecipeException"/> when it is not complete there.</summary>
    public static async Task<BuiltRun> OpenAsync(Recipe recipe, string lakePath)
    {
        var built = await OpenMeasuredAsync(recipe, lakePath, 1).ConfigureAwait(false);
        try
        {
            await RequireAsync(new VerdictsStage(built.Run), built.Run).ConfigureAwait(false);
            return built;
        }
        catch
        {
            built.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens the run of a recipe as far as columns go: all is there that decisions are made from. Throws <see cref="RecipeException"/> when it is not.
    /// </summary>
    public static async Task<BuiltRun> OpenMeasuredAsync(Recipe recipe, string lakePath, int workers)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        if (!Directory.Exists(lakePath))
        {
            throw new RecipeException($"There is no lake at '{Path.GetFullPath(lakePath)}'. Name it with --lake, or run the recipe first.");
        }

        var lake = LakeFolder.Open(lakePath);
        try
        {
            var run = new RunContext("built", recipe, lake, CorpusRun.FindInputs(recipe), workers);
            await RequireMeasuredAsync(run).ConfigureAwait(false);
            return new BuiltRun(run);
        }
        catch
        {
            lake.Dispose();
            throw;
        }
    }

    /// <summary>The run of a changed recipe over the same pages; throws <see cref="RecipeException"/> when its columns are not all there.</summary>
    public async Task<RunContext> WithAsync(Recipe changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var run = new RunContext("changed", changed, Run.Lake, CorpusRun.FindInputs(changed), Run.Workers);
        try
        {
            await RequireMeasuredAsync(run).ConfigureAwait(false);
        }
        catch (RecipeException error)
        {
            throw new RecipeException(
                "This change needs more than the columns that are there. "
                + error.Message.Replace(Remedy, "Run it first with the same change (run RECIPE --set ...); then it is compared from columns.", StringComparison.Ordinal), error);
        }

        return run.StageKeys["documents"] == Run.StageKeys["documents"]
            ? run
            : throw new RecipeException(
                "This change makes other texts of the pages (sources, extraction, transforms, or what dedup takes out of texts), which cannot be compared page by page here. "
                + "Run both recipes and compare their funnels.");
    }

    /// <summary>Closes the lake.</summary>
    public void Dispose() => Run.Lake.Dispose();

    private static async Task RequireMeasuredAsync(RunContext run)
    {
        await RequireAsync(new Inventory(run), run).ConfigureAwait(false);
        await RequireAsync(new DocumentsStage(run), run, finish: false).ConfigureAwait(false);
        foreach (var make in TextPlan.Of(run.Recipe).Stages)
        {
            await RequireAsync(make(run), run).ConfigureAwait(false);
        }

        await RequireAsync(new MeasuresStage(run), run).ConfigureAwait(false);
        await RequireAsync(new OnDemandStage(run), run).ConfigureAwait(false);
        await RequireAsync(new ScoresStage(run), run).ConfigureAwait(false);
        if (run.Tokens is not null)
        {
            await RequireAsync(new TokensStage(run), run).ConfigureAwait(false);
        }

        foreach (var make in CorpusRun.Comparing(run))
        {
            await RequireAsync(make(run), run).ConfigureAwait(false);
        }
    }

    private static async Task RequireAsync(Stage stage, RunContext run, bool finish = true)
    {
        if (!Enumerable.Range(0, stage.Partitions).All(stage.IsDone))
        {
            throw new RecipeException(stage is BlocksStage
                ? $"Orders were given in '{run.Lake.Root}' (`corpusforge mix blocks` lists them) since recipe '{run.Recipe.Name}' was run there last. {Remedy}"
                : $"Recipe '{run.Recipe.Name}' has not been run to the end on these inputs in '{run.Lake.Root}' (stage {stage.Name} is missing). {Remedy}");
        }

        if (finish)
        {
            await stage.FinishAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }
}
