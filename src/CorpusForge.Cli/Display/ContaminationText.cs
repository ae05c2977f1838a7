using CorpusForge.Engine.Reporting;
using Spectre.Console;

namespace CorpusForge.Cli.Display;

/// <summary>Prints what a corpus holds of evaluation sets.</summary>
internal static class ContaminationText
{
    private const int ItemsShown = 20;

    public static void Print(ContaminationReport report, IReadOnlyList<PageContamination> samples)
    {
        PrintSets(report);
        PrintItems(report);
        PrintPages(samples);
    }

    private static void PrintSets(ContaminationReport report)
    {
        var table = TableOf($"evaluation set, {Units.Count(report.Pages)} pages", "items", "tested", "too short", "shared", "no text", "on pages", "of tested", "pages");
        if (report.Recipe.Length > 0)
        {
            table.AddColumn(new TableColumn("still kept").RightAligned());
        }

        foreach (var set in report.Sets)
        {
            List<string> row =
            [
                Markup.Escape(set.Set), Units.Count(set.Items), Units.Count(set.Tested), Units.Count(set.TooShort), Units.Count(set.Shared), Units.Count(set.NoText),
                Units.Count(set.Contaminated), Units.Share(set.Contaminated, set.Tested), Units.Count(set.Pages),
            ];
            table.AddRow([.. row, .. report.Recipe.Length > 0 ? [Units.Count(set.ContaminatedKept)] : Array.Empty<string>()]);
        }

        AnsiConsole.Write(table);
        Console.WriteLine(
            $"{Units.Count(report.PagesWithItems)} pages hold an item ({Units.Share(report.PagesWithItems, report.Pages)})"
            + (report.Recipe.Length > 0 ? $"; {Words(report.Remove)}; {Units.Count(report.KeptWithItems)} are kept with one." : "."));
        Console.WriteLine("Too short: not told from chance. Shared: too little of it is its own. Neither is searched for.");
        foreach (var set in report.Sets)
        {
            Console.WriteLine($"  {set.Set} tests {Listed(set.Fields)}{(set.LeftOut.Count == 0 ? "" : $"; leaves out {Listed(set.LeftOut)}")}"
                + (set.PassedOver.Count == 0 ? "" : $"; passes over {string.Join(", ", set.PassedOver)}"));
        }
    }

    private static void PrintItems(ContaminationReport report)
    {
        if (report.Items.Count == 0)
        {
            return;
        }

        Console.WriteLine();
        var table = TableOf("item", "characters", "pages", "kept", "best overlap");
        foreach (var item in report.Items.Take(ItemsShown))
        {
            table.AddRow(
                Markup.Escape($"{item.Set} {item.Item}"), Units.Figure(item.Chars), Units.Count(item.Pages), Units.Count(item.KeptPages), Units.Figure(item.BestOverlap));
        }

        AnsiConsole.Write(table);
    }

    private static void PrintPages(IReadOnlyList<PageContamination> samples)
    {
        foreach (var page in samples)
        {
            Console.WriteLine($"{page.Url} ({page.Verdict}):");
            foreach (var match in page.Matches)
            {
                Console.WriteLine(FormattableString.Invariant($"  {match.Set} {match.Item} {match.Field}: {match.Overlap:0.00} of it, {match.Length} characters from {match.Start}"));
            }
        }
    }

    private static string Words(string remove) => remove switch
    {
        "page" => "they are removed",
        "span" => "the spans are cut",
        _ => "nothing is removed",
    };

    private static string Listed(SortedDictionary<string, int> fields) => string.Join(", ", fields.Select(field => $"{field.Key} {field.Value}"));

    private static Table TableOf(string title, params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(Markup.Escape(title));
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        return table;
    }
}
