using CorpusForge.Engine.Explaining;
using CorpusForge.Engine.Runs;
using Spectre.Console;

namespace CorpusForge.Cli.Display;

/// <summary>Prints scores: of one page with their reasons, and their distribution over many.</summary>
internal static class ScoreText
{
    private const int BarWidth = 40;

    /// <summary>What each model says of a page.</summary>
    public static void Print(IReadOnlyList<PageScores> models)
    {
        foreach (var model in models)
        {
            foreach (var (column, value) in model.Scores)
            {
                Console.WriteLine($"  {column,-24} {Units.Figure(value)}");
            }

            if (model.Features.Count > 0)
            {
                PrintFeatures(model);
            }
        }
    }

    /// <summary>How the scores of a lake's documents are distributed.</summary>
    public static void Print(LakeScoring.Result result)
    {
        Console.WriteLine($"{result.Model}@{result.Hash}: {Units.Count(result.Parts)} {(result.Parts == 1 ? "part" : "parts")}, {Units.Count(result.Reused)} scored before");
        foreach (var column in result.Scores)
        {
            Console.WriteLine($"{column.Column}: {Units.Count(column.Pages)} pages, {Units.Figure(column.Least)} to {Units.Figure(column.Most)}, mean {Units.Figure(column.Mean)}");
            if (column.Histogram is { } histogram)
            {
                var most = histogram.Shares.Max();
                for (var bin = 0; bin < histogram.Shares.Count; bin++)
                {
                    var share = histogram.Shares[bin];
                    Console.WriteLine(FormattableString.Invariant(
                        $"  {histogram.Bounds[bin]:F2} to {histogram.Bounds[bin + 1]:F2} {100 * share,6:F1} %  {new string('█', most > 0 ? (int)Math.Round(BarWidth * share / most) : 0)}"));
                }
            }
        }
    }

    private static void PrintFeatures(PageScores model)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumn("").AddColumn(new TableColumn("").RightAligned()).AddColumn(new TableColumn("").RightAligned()).AddColumn("");
        foreach (var feature in model.Features)
        {
            var (colour, word) = feature.Share > 0 ? ("red", "for") : ("green", "against");
            table.AddRow(
                Markup.Escape(feature.Feature), Units.Figure(feature.Value), FormattableString.Invariant($"{feature.Share:+0.00;-0.00}"), $"[{colour}]speaks {word} it[/]");
        }

        AnsiConsole.Write(new Padder(table, new Padding(4, 0, 0, 1)));
    }
}
