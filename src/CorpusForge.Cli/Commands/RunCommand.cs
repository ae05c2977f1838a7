using System.CommandLine;
using System.Text.Json;
using CorpusForge.Cli.Display;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Cli.Commands;

/// <summary><c>run</c>: builds the mixture of a recipe, or of all its variants.</summary>
internal static class RunCommand
{
    private static readonly JsonSerializerOptions OneLine = new(Manifest.Json) { WriteIndented = false };

    public static Command Create()
    {
        var recipe = new Argument<string>("RECIPE") { Description = "The recipe, a YAML file." };
        var (lake, workers, set, json) = (CommonOptions.Lake(), CommonOptions.Workers(), CommonOptions.Set(), CommonOptions.Json());
        var variant = CommonOptions.Variant();
        var variants = new Option<bool>("--variants") { Description = "Builds the recipe and all its variants; they share what they have in common." };
        var since = Day("--since", "First day of a corpus of one time: pages of that day or later, by the date that mixture.date names.");
        var until = Day("--until", "Last day of a corpus of one time: 2000-12-31 makes one that knows nothing later.");
        var command = new Command(
            "run",
            "Builds the mixture of a recipe. A run that was stopped or killed goes on where it stopped.\n"
            + "Example: corpusforge run pipelines/ja-web.yaml --lake lake --set sources.0.path=crawl.warc.gz")
        {
            recipe, lake, workers, variant, variants, since, until, set, json,
        };
        command.SetAction(async (parsed, token) =>
        {
            var path = parsed.GetRequiredValue(recipe);
            string[] overrides = [.. parsed.GetValue(set)!, .. Period("from", parsed.GetValue(since)), .. Period("to", parsed.GetValue(until))];
            var chosen = parsed.GetValue(variant);
            if (parsed.GetValue(variants) && chosen is not null)
            {
                throw new UsageException("--variants builds all variants; leave out --variant, or --variants to build one.");
            }

            IEnumerable<string?> names = parsed.GetValue(variants) ? [null, .. RecipeLoader.Variants(path)] : [chosen];

            // All recipes are read, and their models opened, before the first is run: a mistake in the last variant is told now, not in an hour.
            var recipes = names.Select(name => RecipeLoader.Load(path, overrides, name)).ToList();
            recipes.ForEach(CorpusRun.CheckModels);
            var (built, failed) = (new List<RunResult>(), 0);
            foreach (var resolved in recipes)
            {
                foreach (var line in SCurveText.OfChoice(resolved.Dedup.Near))
                {
                    await Console.Error.WriteLineAsync($"{resolved.Name}: {line}").ConfigureAwait(false);
                }

                var request = new RunRequest(resolved, parsed.GetValue(lake)!, parsed.GetValue(workers));
                try
                {
                    built.Add(await BuildAsync(request, parsed.GetValue(json), token, inFull: recipes.Count == 1).ConfigureAwait(false));
                }
                catch (RecipeException error) when (recipes.Count > 1)
                {
                    // What one variant asks for and cannot have is no reason to leave the others.
                    failed++;
                    await Console.Error.WriteLineAsync($"error: {resolved.Name}: {error.Message}").ConfigureAwait(false);
                }
            }

            if (recipes.Count > 1 && !parsed.GetValue(json))
            {
                VariantsTable.Print(built);
            }

            return failed == 0 ? CommandLine.Done : CommandLine.WrongUse;
        });
        return command;
    }

    private static Option<string?> Day(string name, string description) => new(name) { Description = description, HelpName = "YYYY-MM-DD" };

    private static IEnumerable<string> Period(string key, string? day) => day is null ? [] : [$"mixture.period.{key}={day}"];

    /// <summary>Runs a request with progress, and prints what came of it.</summary>
    public static async Task<RunResult> BuildAsync(RunRequest request, bool json, CancellationToken token, bool inFull = true)
    {
        RunResult result;
        using (var display = RunDisplay.ForThisTerminal(request.Recipe.Name))
        {
            result = await CorpusRun.ExecuteAsync(request, display, token).ConfigureAwait(false);
        }

        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                new
                {
                    mixture = result.Manifest.Name,
                    version = result.Manifest.Version,
                    id = result.Manifest.Id,
                    seconds = Math.Round(result.Elapsed.TotalSeconds, 3),
                    is_new = result.IsNew,
                    drift = result.Drift.Count == 0 ? null : result.Drift,
                },
                OneLine));
        }
        else if (inFull)
        {
            FunnelTable.Print(result.Manifest);
            ScoreDriftText.Print(result.Drift);
            Console.WriteLine($"{Title(result.Manifest)}, id {result.Manifest.Id}, "
                + (result.IsNew ? "is new" : "holds this content already; no version was added")
                + $". {Units.Seconds(result.Elapsed)} in all.");
        }

        return result;
    }

    public static string Title(Manifest manifest) => MixtureReference.Title(manifest.Name, manifest.Version);
}
