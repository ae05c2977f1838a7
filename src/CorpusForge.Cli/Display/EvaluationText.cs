using System.Text.Encodings.Web;
using System.Text.Json;
using CorpusForge.Learning.Classifiers.Evaluation;
using Spectre.Console;

namespace CorpusForge.Cli.Display;

/// <summary>Prints how a model does on labelled pages.</summary>
internal static class EvaluationText
{
    private const int MostRows = 20;

    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Print(EvaluationReport report, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(report, Snake));
            return CommandLine.Done;
        }

        var first = report.Rows[0].Figures;
        Console.WriteLine(
            $"{report.Classifier}: {Units.Count(first.Pages)} pages of {Units.Count(first.Sites)} sites, {Units.Count(first.Positives)} positive on {Units.Count(first.PositiveSites)} sites; in brackets 95 % over sites drawn anew");
        AnsiConsole.Write(Figures(report.Rows));
        if (first.Brier is { } brier)
        {
            Console.WriteLine(FormattableString.Invariant($"calibration, pages as they are: Brier score {brier:0.000}, expected error {first.CalibrationError:0.000}"));
        }

        AnsiConsole.Write(Kinds(report.Kinds));
        AnsiConsole.Write(Sites(report.Sites));
        Named("false positives", report.Kinds.SelectMany(kind => kind.Worst.Select(page => (page, $"  [{kind.Kind}]"))));
        Named("missed", report.Missed.Select(page => (page, "")));
        foreach (var remark in report.Remarks)
        {
            Console.WriteLine($"note: {remark}");
        }

        return CommandLine.Done;
    }

    private static Table Figures(IReadOnlyList<EvaluationRow> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("", "threshold", "precision", "recall", "F1", "negatives hit", "PR-AUC", "ROC-AUC", "best F1 (upper bound)");
        foreach (var (name, figures, _) in rows)
        {
            table.AddRow(
                Markup.Escape(name), FormattableString.Invariant($"{figures.Threshold:0.##}"), Figure(figures.Precision), Figure(figures.Recall), Figure(figures.F1),
                Figure(figures.FalsePositiveRate), Figure(figures.PrAuc), Figure(figures.RocAuc),
                figures.BestThreshold is { } best ? FormattableString.Invariant($"{figures.BestF1UpperBound.Value:0.000} at {best:0.##}") : "none");
        }

        return table;
    }

    private static Table Kinds(IReadOnlyList<KindMistakes> kinds)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("negatives by kind", "pages", "false positives", "");
        foreach (var kind in kinds.Take(MostRows))
        {
            table.AddRow(Markup.Escape(kind.Kind), Units.Count(kind.Pages), Units.Count(kind.FalsePositives), Units.Share(kind.FalsePositives, kind.Pages));
        }

        More(table, kinds.Count);
        return table;
    }

    private static Table Sites(IReadOnlyList<SiteMistakes> sites)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("site", "pages", "positive", "missed", "false positives");
        foreach (var site in sites.Take(MostRows))
        {
            table.AddRow(Markup.Escape(site.Site), Units.Count(site.Pages), Units.Count(site.Positives), Units.Count(site.Missed), Units.Count(site.FalsePositives));
        }

        More(table, sites.Count);
        return table;
    }

    private static void More(Table table, int rows)
    {
        if (rows > MostRows)
        {
            table.AddRow($"and {rows - MostRows} more (--json has all)");
        }
    }

    private static void Named(string heading, IEnumerable<(ScoredUrl Page, string Kind)> pages)
    {
        var all = pages.ToList();
        Console.WriteLine(all.Count == 0 ? $"{heading}: none" : $"{heading}:");
        foreach (var (page, kind) in all)
        {
            Console.WriteLine($"  {Units.Figure(page.Score)}  {page.Url}  {page.Title}{kind}");
        }
    }

    private static string Figure(Interval figure) => FormattableString.Invariant($"{figure.Value:0.000} ({figure.Low:0.000} to {figure.High:0.000})");
}
