using System.CommandLine;
using CorpusForge.Cli.Display;
using CorpusForge.Engine.Runs;
using CorpusForge.Learning.Classifiers.Evaluation;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Cli.Commands;

/// <summary><c>classifier evaluate</c>: how good a model is on labelled pages.</summary>
internal static class ClassifierEvaluateCommand
{
    public static Command Create()
    {
        var model = ClassifierCommand.Model();
        var labels = new Option<string[]>("--labels") { Description = "Labels, a line each: url, label, source, and optionally the page.", HelpName = "FILE.jsonl", Required = true, AllowMultipleArgumentsPerToken = true };
        var pages = new Option<string[]>("--pages") { Description = "The pages of labels that hold none: JSONL as extract writes it, or an archive; joined by url.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        var withoutLinks = new Option<bool>("--without-links") { Description = "Scores the pages once more with every link target, script and address taken out before extraction." };
        var threshold = new Option<double>("--threshold") { Description = "Score from which a page counts as of the class.", HelpName = "P", DefaultValueFactory = _ => 0.5 };
        var lists = new Option<string?>("--lists") { Description = "HojiChar's folder of word lists, for baselines by them.", HelpName = "DIR" };
        var json = CommonOptions.Json();
        var command = new Command(
            "evaluate",
            "Tells precision, recall and calibration of a model on labelled pages, with intervals by site, beside keyword and link baselines.\n"
            + "Example: corpusforge classifier evaluate affiliate --labels labels.jsonl --pages pages.jsonl")
        {
            model, labels, pages, withoutLinks, threshold, lists, json,
        };
        command.SetAction(parsed =>
        {
            var folder = LooseScorers.Folders([parsed.GetRequiredValue(model)])[0];
            foreach (var file in parsed.GetRequiredValue(labels).Concat(parsed.GetValue(pages) ?? []).Where(file => !Path.Exists(file)))
            {
                throw new UsageException($"'{file}': no such file.");
            }

            var settings = new EvaluationSettings
            {
                Labels = parsed.GetRequiredValue(labels),
                Pages = parsed.GetValue(pages) ?? [],
                WithoutLinks = parsed.GetValue(withoutLinks),
                TrainedFrom = ModelFacts.Read(folder)?["data"]?.AsArray().Select(file => file!.GetValue<string>()).ToList() ?? [],
                Threshold = parsed.GetValue(threshold) is >= 0 and <= 1 and var bound ? bound : throw new UsageException("--threshold: allowed: 0 to 1, for a score is a probability."),
                Lists = parsed.GetValue(lists),
            };
            return EvaluationText.Print(ScorerEvaluation.Run(ScorerFolder.Open(folder), settings), parsed.GetValue(json));
        });
        return command;
    }
}
