using System.CommandLine;
using System.Text.Json;
using CorpusForge.Cli.Display;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Explaining;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Cli.Commands;

/// <summary><c>explain</c>: a page's story, by URL, doc_id or as an HTML file.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var page = new Argument<string>("PAGE") { Description = "A URL, a doc_id, or an HTML file on disk." };
        var recipe = new Option<string>("--recipe", "-r") { Description = "The recipe whose rules are asked.", HelpName = "RECIPE", Required = true };
        var scores = CommonOptions.Scores("Models that are asked beside those of the recipe: names, or folders with a slash.");
        var (lake, set, variant, json) = (CommonOptions.Lake(), CommonOptions.Set(), CommonOptions.Variant(), CommonOptions.Json());
        var command = new Command(
            "explain",
            "Tells a page's story: where it was read, each rule with its value and bounds, scores and what speaks for them, duplicates, and the verdict.\n"
            + "Example: corpusforge explain http://example.jp/ --recipe pipelines/ja-web.yaml --lake lake")
        {
            page, recipe, variant, lake, set, scores, json,
        };
        command.SetAction(async (parsed, _) =>
        {
            var resolved = RecipeLoader.Load(parsed.GetRequiredValue(recipe), parsed.GetValue(set)!, parsed.GetValue(variant));
            var (wanted, lakePath) = (parsed.GetRequiredValue(page), parsed.GetValue(lake)!);
            IReadOnlyList<string> others = parsed.GetValue(scores) is { Length: > 0 } named ? LooseScorers.Folders(named) : [];
            var stories = File.Exists(wanted)
                ? [await ExplainFileAsync(wanted, resolved, others, lakePath).ConfigureAwait(false)]
                : await FindAsync(wanted, resolved, others, lakePath).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(stories, Manifest.Json));
            }
            else
            {
                stories.ToList().ForEach(StoryText.Print);
            }

            return CommandLine.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<PageStory>> FindAsync(string wanted, Recipe recipe, IReadOnlyList<string> others, string lake)
    {
        using var built = await BuiltRun.OpenAsync(recipe, lake).ConfigureAwait(false);
        var stories = await new PageExplainer(built, others).FindAsync(wanted).ConfigureAwait(false);
        return stories.Count > 0
            ? stories
            : throw new UsageException($"'{wanted}' is no page of '{recipe.Name}' in this lake, neither by URL nor by doc_id, and no file. "
                + "A record that is no HTML page (another type or status) is skipped when it is read.");
    }

    private static async Task<PageStory> ExplainFileAsync(string path, Recipe recipe, IReadOnlyList<string> others, string lake)
    {
        var raw = new RawPage
        {
            File = Path.GetFileName(path),
            Offset = 0,
            Url = new Uri(Path.GetFullPath(path)).AbsoluteUri,
            Body = await File.ReadAllBytesAsync(path).ConfigureAwait(false),
        };
        var limit = recipe.Sources.Max(source => source.PageLimit.Bytes);
        if (raw.Body.Length > limit)
        {
            return Refused(raw, path, "read", "page-too-large", $"The page is larger than {new ByteSize(limit)}.");
        }

        PageStory story;
        try
        {
            story = PageExplainer.Judge(recipe, new PageExtractor(recipe.Extract).Extract(raw), others) with { File = path };
        }
        catch (PageRefusedException error)
        {
            return Refused(raw, path, "extract", error.Reason, error.Message);
        }

        return Directory.Exists(lake) ? await CompareAsync(story, recipe, lake).ConfigureAwait(false) : story;
    }

    private static PageStory Refused(RawPage page, string path, string stage, string reason, string message) => new()
    {
        Quarantine = new(path, 0, page.Body.Length, page.Url, stage, reason, message),
        File = path,
        Verdict = "quarantined",
    };

    // With a built corpus at hand the story also tells whether the page would be a duplicate there.
    private static async Task<PageStory> CompareAsync(PageStory story, Recipe recipe, string lake)
    {
        try
        {
            using var built = await BuiltRun.OpenAsync(recipe, lake).ConfigureAwait(false);
            return await TwinFinder.FindAsync(built, story.Page!.Text).ConfigureAwait(false) is var (level, twin)
                ? story with { CopyOf = twin, Verdict = story.Verdict == "kept" ? level : story.Verdict, IsOutside = true }
                : story;
        }
        catch (RecipeException)
        {
            // The recipe has not been run in this lake: the rules are all there is to tell.
            return story;
        }
    }
}
