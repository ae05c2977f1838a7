using CorpusForge.Core.Sources;
using System.CommandLine;
using System.Text.Json;
using CorpusForge.Cli.Display;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Cli.Commands;

/// <summary><c>classifier score</c>: the scores of a JSONL file's pages, or of the documents of a lake.</summary>
internal static class ClassifierScoreCommand
{
    public static Command Create()
    {
        var model = ClassifierCommand.Model();
        var input = new Argument<string?>("INPUT")
        {
            Description = "A JSONL file with url and text (.gz and .zst too), as extract writes it; left out with --lake.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var lake = new Option<string?>("--lake") { Description = "Scores the documents of this lake instead. A run with this model finds the scores.", HelpName = "DIR" };
        var mixture = new Option<string?>("--mixture") { Description = "Only the documents that went into this mixture, NAME or NAME@vN, kept or not.", HelpName = "NAME" };
        var output = new Option<string?>("--out", "-o") { Description = "The JSONL file to write.", HelpName = "FILE.jsonl" };
        var (workers, json) = (CommonOptions.Workers(), CommonOptions.Json());
        var command = new Command(
            "score",
            "Writes each line of a JSONL file with \"scores\": {column: value}; or scores the documents of a lake and prints how they are distributed.\n"
            + "Example: corpusforge classifier score affiliate pages.jsonl --out scored.jsonl\n"
            + "Example: corpusforge classifier score ./my-classifier --lake lake --mixture ja-web")
        {
            model, input, lake, mixture, output, workers, json,
        };
        command.SetAction(async (parsed, token) =>
        {
            var folder = LooseScorers.Folders([parsed.GetRequiredValue(model)])[0];
            return (parsed.GetValue(input), parsed.GetValue(output), parsed.GetValue(lake)) switch
            {
                ({ } file, { } path, null) when parsed.GetValue(mixture) is null =>
                    await ScoreFileAsync(file, path, folder, parsed.GetValue(workers), token).ConfigureAwait(false),
                (null, null, { } root) => await ScoreLakeAsync(
                    root, parsed.GetValue(mixture), folder, parsed.GetValue(workers), parsed.GetValue(json), token).ConfigureAwait(false),
                _ => throw new UsageException("Give a JSONL file with --out FILE.jsonl, or --lake DIR (with --mixture NAME for one mixture), and not parts of both."),
            };
        });
        return command;
    }

    private static async Task<int> ScoreFileAsync(string input, string output, string folder, int workers, CancellationToken token)
    {
        if (SourceKinds.Of(input) is { } kind and not SourceKind.Jsonl)
        {
            throw new UsageException($"'{input}' is {kind.ToString().ToLowerInvariant()}, and score reads JSONL: write its pages with `corpusforge extract {input} --out pages.jsonl` first, or run a recipe and score the lake.");
        }

        OutputFile.Check(output, [input]);
        return MeasureCommand.Report(await LooseMeasuring.ScoreAsync(input, output, [folder], workers, token).ConfigureAwait(false));
    }

    private static async Task<int> ScoreLakeAsync(string root, string? mixture, string folder, int workers, bool json, CancellationToken token)
    {
        using var lake = MixCommand.OpenExisting(root);
        var version = mixture is null ? null : new MixtureCatalog(lake).Find(mixture);
        var result = await LakeScoring.RunAsync(lake, version, folder, workers, token).ConfigureAwait(false);
        if (result.Parts == 0)
        {
            throw new UsageException($"There are no documents in '{lake.Root}' yet; `corpusforge run RECIPE --lake {root}` makes some.");
        }

        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(result, Manifest.Json));
        }
        else
        {
            ScoreText.Print(result);
        }

        return CommandLine.Done;
    }
}
