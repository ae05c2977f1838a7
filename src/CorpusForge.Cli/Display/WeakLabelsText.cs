using System.Text.Json;
using CorpusForge.Engine.Runs;
using CorpusForge.Learning.Classifiers.Labelling.Voting;
using Spectre.Console;

namespace CorpusForge.Cli.Display;

/// <summary>Prints what labelling functions did.</summary>
internal static class WeakLabelsText
{
    public static void Print(WeakLabels made, string path, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { Labels = made.Labels.Count, made.Silent, made.Model.Prior, made.Model.Rounds, made.Functions, Remarks = made.Remarks() }, PageJson.Options));
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("function", "for", "against", "coverage", "overlap", "conflict", "accuracy, estimated", "weight", "judged", "precision", "recall");
        foreach (var row in made.Functions)
        {
            table.AddRow(
                Markup.Escape(row.Name), Units.Count(row.For), Units.Count(row.Against), Figure(row.Coverage), Figure(row.Overlap), Figure(row.Conflict), Figure(row.EstimatedAccuracy),
                Figure(row.Weight), Units.Count(row.Judged), Figure(row.Precision), Figure(row.Recall));
        }

        AnsiConsole.Write(table);
        Console.WriteLine(FormattableString.Invariant(
            $"{made.Labels.Count} labels in {path}, {made.Labels.Count(label => label.Probability > 0.5)} of them positive; share of the class {made.Model.Prior:0.000} after {made.Model.Rounds} rounds"));
        foreach (var remark in made.Remarks())
        {
            Console.WriteLine($"note: {remark}");
        }
    }

    private static string Figure(double? value) => value is { } number ? FormattableString.Invariant($"{number:0.000}") : "";
}
