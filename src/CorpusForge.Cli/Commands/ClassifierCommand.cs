using System.CommandLine;

namespace CorpusForge.Cli.Commands;

/// <summary><c>classifier</c>: labels, trains and judges the models that score pages.</summary>
internal static class ClassifierCommand
{
    public static Command Create() => new("classifier", "Models that score pages: their labels.\nExample: corpusforge classifier label affiliate --weak --pages pages.jsonl --out labels.jsonl")
    {
        ClassifierLabelCommand.Create(),
    };
}
