using CorpusForge.Engine.Reporting;
using Spectre.Console;

namespace CorpusForge.Cli.Display;

/// <summary>Prints what each rule removes, with whom, and where.</summary>
internal static class FilterReportText
{
    private const int PairsShown = 10;
    private const int DriftShown = 20;

    // A share this many standard errors away from the rule's share of all pages is no accident of the draw.
    private const double Notable = 4;

    public static void Print(FilterReport report)
    {
        PrintFilters(report);
        PrintPairs(report);
        PrintDrift(report);
        ScoreDriftText.Print(report.ScoreDrift);
    }

    private static void PrintFilters(FilterReport report)
    {
        var table = TableOf($"{report.Recipe}, {Units.Count(report.Pages)} pages", "at least", "at most", "refused", "of all", "own", "shared", "first", "own characters");
        foreach (var filter in report.Filters)
        {
            table.AddRow(
                filter.Name, Units.Figure(filter.Low), Units.Figure(filter.High), Units.Count(filter.Refused), Units.Share(filter.Refused, report.Pages),
                Units.Count(filter.Own), Units.Count(filter.Shared), Units.Count(filter.First), Units.Count(filter.OwnCharacters));
        }

        AnsiConsole.Write(table);
        Console.WriteLine(
            $"{Units.Count(report.Kept)} pages pass all rules ({Units.Share(report.Kept, report.Pages)}). Own: no other rule refuses them, so they come back without it. "
            + "First: its line in the funnel.");
        if (report.Filters.Where(filter => filter.Refused > 0 && filter.Own == 0).Select(filter => filter.Name).ToList() is { Count: > 0 } idle)
        {
            Console.WriteLine($"Others refuse every page of: {string.Join(", ", idle)}.");
        }

        if (report.Filters.Where(filter => filter.Refused == 0).Select(filter => filter.Name).ToList() is { Count: > 0 } silent)
        {
            Console.WriteLine($"Refuse nothing here: {string.Join(", ", silent)}.");
        }

        Console.WriteLine();
    }

    private static void PrintPairs(FilterReport report)
    {
        if (report.Pairs.Count == 0)
        {
            return;
        }

        var table = TableOf("refused by both", "and", "pages", "overlap");
        foreach (var pair in report.Pairs.Take(PairsShown))
        {
            table.AddRow(pair.One, pair.Other, Units.Count(pair.Both), FormattableString.Invariant($"{100 * pair.Overlap:F1} %"));
        }

        AnsiConsole.Write(table);
    }

    private static void PrintDrift(FilterReport report)
    {
        var notable = report.Drift.Where(row => Math.Abs(row.Deviations) >= Notable).ToList();
        if (notable.Count == 0)
        {
            Console.WriteLine("No rule refuses notably more or less of any host, year or length than of all pages.");
            return;
        }

        var table = TableOf("drift", "of", "group", "pages", "refused", "of the group", "of all", "deviations");
        foreach (var row in notable.Take(DriftShown))
        {
            table.AddRow(
                row.Filter, row.Dimension, Markup.Escape(row.Group), Units.Count(row.Pages), Units.Count(row.Refused), Percent(row.Share), Percent(row.Overall),
                FormattableString.Invariant($"{row.Deviations:+0.0;-0.0}"));
        }

        AnsiConsole.Write(table);
        Console.WriteLine(
            $"{Units.Count(notable.Count)} groups of 20 pages or more lie beyond {Notable} standard errors"
            + (notable.Count > DriftShown ? $"; the first {DriftShown} are shown, --json has all." : "."));
    }

    private static string Percent(double share) => FormattableString.Invariant($"{100 * share:F1} %");

    private static Table TableOf(string title, params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(Markup.Escape(title));
        foreach (var column in columns)
        {
            table.AddColumn(column is "of" or "group" or "and" ? new TableColumn(column) : new TableColumn(column).RightAligned());
        }

        return table;
    }
}
