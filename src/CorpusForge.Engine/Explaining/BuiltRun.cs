using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Explaining;

/// <summary>A recipe whose run is complete in a lake: its parts and keys, without running anything.</summary>
public sealed class BuiltRun : IDisposable
{
    private BuiltRun(RunContext run) => Run = run;

    /// <summary>The run with its parts and stage keys.</summary>
    public RunContext Run { get; }

    /// <summary>Opens the run of a recipe; throws <see cref="RecipeException"/> when it is not complete there.</summary>
    public static async Task<BuiltRun> OpenAsync(Recipe recipe, string lakePath)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        if (!Directory.Exists(lakePath))
        {
            throw new RecipeException($"There is no lake at '{Path.GetFullPath(lakePath)}'. Name it with --lake, or run the recipe first.");
        }

        var lake = LakeFolder.Open(lakePath);
        try
        {
            var run = new RunContext("built", recipe, lake, CorpusRun.FindInputs(recipe), 1);
            var inventory = new Inventory(run);
            await RequireAsync(inventory, run).ConfigureAwait(false);
            await RequireAsync(new DocumentsStage(run), run, finish: false).ConfigureAwait(false);
            await RequireAsync(new MeasuresStage(run), run).ConfigureAwait(false);
            await RequireAsync(new ClustersStage(run), run).ConfigureAwait(false);
            await RequireAsync(new VerdictsStage(run), run).ConfigureAwait(false);
            return new BuiltRun(run);
        }
        catch
        {
            lake.Dispose();
            throw;
        }
    }

    /// <summary>Closes the lake.</summary>
    public void Dispose() => Run.Lake.Dispose();

    private static async Task RequireAsync(Stage stage, RunContext run, bool finish = true)
    {
        if (!Enumerable.Range(0, stage.Partitions).All(stage.IsDone))
        {
            throw new RecipeException(
                $"Recipe '{run.Recipe.Name}' has not been run to the end on these inputs in '{run.Lake.Root}' (stage {stage.Name} is missing). "
                + "Run it first; a run goes on where it stopped.");
        }

        if (finish)
        {
            await stage.FinishAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }
}
