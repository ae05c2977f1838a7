using System.CommandLine;
using CorpusForge.Cli.Display;
using CorpusForge.Learning.Classifiers.Training;

namespace CorpusForge.Cli.Commands;

/// <summary><c>classifier train</c>: tries ways of learning, keeps the best, and writes model, figures and card.</summary>
internal static class ClassifierTrainCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The classifier's folder, with classifier.yaml and labels; classifiers/affiliate in a clone." };
        var data = new Option<string[]>("--data") { Description = "Folders with the files of pages that classifier.yaml names; for a language model the files of its corpus.", HelpName = "DIR", AllowMultipleArgumentsPerToken = true };
        var hard = new Option<string?>("--hard-negatives") { Description = "Texts that speak of the class without belonging to it; the card counts how many are taken for it.", HelpName = "FILE.jsonl" };
        var lists = new Option<string?>("--lists") { Description = "HojiChar's folder of word lists, for a row of the card's table.", HelpName = "DIR" };
        var command = new Command(
            "train",
            "Trains a classifier by cross-validation over sites and writes model.bin, model.json, README.md and curves into its folder.\n"
            + "Example: corpusforge classifier train classifiers/affiliate --data pages/")
        {
            folder, data, hard, lists,
        };
        command.SetAction((parsed, token) =>
        {
            var place = Path.GetFullPath(parsed.GetRequiredValue(folder));
            if (!File.Exists(Path.Combine(place, "classifier.yaml")))
            {
                throw new UsageException($"'{place}': no classifier.yaml here.");
            }

            var watch = System.Diagnostics.Stopwatch.StartNew();
            var sha256 = ModelTrainer.Train(
                new TrainRequest(place, parsed.GetValue(data) ?? [])
                {
                    HardNegatives = parsed.GetValue(hard),
                    Lists = parsed.GetValue(lists),
                    Progress = Console.Error.WriteLine,
                },
                token);
            Console.WriteLine($"{Path.Combine(place, "model.bin")}: sha256 {sha256}, in {Units.Seconds(watch.Elapsed)}");
            return Task.FromResult(CommandLine.Done);
        });
        return command;
    }
}
