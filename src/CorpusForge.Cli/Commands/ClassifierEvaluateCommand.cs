using System.CommandLine;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Cli.Commands;

/// <summary><c>classifier evaluate</c>: how good a model is on labelled pages.</summary>
internal static class ClassifierEvaluateCommand
{
    public static Command Create()
    {
        var model = ClassifierCommand.Model();
        var labels = new Option<string>("--labels") { Description = "Labels, a line each: url, label, source, and optionally the page.", HelpName = "FILE.jsonl", Required = true };
        var pages = new Option<string?>("--pages") { Description = "The pages of labels that hold none: JSONL as extract writes it, or an archive; joined by url.", HelpName = "FILE" };
        var json = CommonOptions.Json();
        var command = new Command(
            "evaluate",
            "Tells precision, recall and calibration of a model on labelled pages, with intervals by site.\n"
            + "Example: corpusforge classifier evaluate affiliate --labels labels.jsonl --pages pages.jsonl")
        {
            model, labels, pages, json,
        };
        command.SetAction(parsed =>
        {
            var folder = LooseScorers.Folders([parsed.GetRequiredValue(model)])[0];
            foreach (var file in new[] { parsed.GetRequiredValue(labels), parsed.GetValue(pages) }.OfType<string>())
            {
                if (!File.Exists(file))
                {
                    throw new UsageException($"'{file}': no such file.");
                }
            }

            return Evaluate(folder);
        });
        return command;
    }

    // The evaluation of Learning joins here.
    private static int Evaluate(string folder) => throw new InvalidOperationException($"{folder}: this build has no evaluation.");
}
