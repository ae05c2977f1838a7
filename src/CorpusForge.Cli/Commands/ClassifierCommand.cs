using System.CommandLine;

namespace CorpusForge.Cli.Commands;

/// <summary><c>classifier</c>: labels, trains and judges the models that score pages.</summary>
internal static class ClassifierCommand
{
    public static Command Create() => new(
        "classifier",
        "Models that score pages: their labels, training, figures and use.\nExample: corpusforge classifier score affiliate pages.jsonl --out scored.jsonl")
    {
        ClassifierTrainCommand.Create(), ClassifierEvaluateCommand.Create(), ClassifierScoreCommand.Create(), ClassifierLabelCommand.Create(),
    };

    /// <summary>The argument that names a model.</summary>
    public static Argument<string> Model() => new("NAME|FOLDER")
    {
        Description = "A classifier that comes with the program, or with a slash the folder of your own.",
    };
}
