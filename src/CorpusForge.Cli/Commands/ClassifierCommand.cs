using System.CommandLine;

namespace CorpusForge.Cli.Commands;

/// <summary><c>classifier</c>: the models that score pages.</summary>
internal static class ClassifierCommand
{
    public static Command Create() => new(
        "classifier", "Scores pages by trained models, and tells how good they are.\nExample: corpusforge classifier score affiliate pages.jsonl --out scored.jsonl")
    {
        ClassifierScoreCommand.Create(), ClassifierEvaluateCommand.Create(),
    };

    /// <summary>The argument that names a model.</summary>
    public static Argument<string> Model() => new("NAME|FOLDER")
    {
        Description = "A classifier that comes with the program, or with a slash the folder of your own.",
    };
}
