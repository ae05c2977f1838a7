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
        var data = new Option<string[]>("--data") { Description = "Folders with the files of pages that classifier.yaml names.", HelpName = "DIR", AllowMultipleArgumentsPerToken = true };
        var command = new Command(
            "train",
            "Trains a classifier by cross-validation over sites and writes model.bin, model.json, README.md and curves into its folder.\n"
            + "Example: corpusforge classifier train classifiers/affiliate --data pages/")
        {
            folder, data,
        };
        command.SetAction((parsed, token) =>
        {
            var place = Path.GetFullPath(parsed.GetRequiredValue(folder));
            if (!File.Exists(Path.Combine(place, "classifier.yaml")))
            {
                throw new UsageException($"'{place}': no classifier.yaml here.");
            }

            var watch = System.Diagnostics.Stopwatch.StartNew();
            var report = ClassifierTrainer.Train(new TrainRequest(place, parsed.GetValue(data) ?? [], Console.Error.WriteLine), token);
            Console.WriteLine($"{Path.Combine(place, "model.bin")}: sha256 {report.Sha256}, in {Units.Seconds(watch.Elapsed)}");
            return Task.FromResult(CommandLine.Done);
        });
        return command;
    }
}
