using CorpusForge.Engine.Reporting;
using Spectre.Console;

namespace CorpusForge.Cli.Display;

/// <summary>Prints what a change gains and loses.</summary>
internal static class WhatIfText
{
    public static void Print(WhatIfReport report)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn($"{Markup.Escape(report.Recipe)}, {Units.Count(report.Pages)} pages");
        foreach (var heading in (ReadOnlySpan<string>)["kept now", "kept then", "gained", "lost", "change"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        AddRow(table, "pages", report.Now.Pages, report.Then.Pages, report.Gained.Pages, report.Lost.Pages);
        AddRow(table, "characters", report.Now.Characters, report.Then.Characters, report.Gained.Characters, report.Lost.Characters);
        AddRow(table, "domains", report.Now.Domains, report.Then.Domains, report.Gained.Domains, report.Lost.Domains);
        AnsiConsole.Write(table);
        if (report.ChangesNothing)
        {
            Console.WriteLine("The change moves no page.");
            return;
        }

        PrintSide("gained", "now removed by", report.Gained);
        PrintSide("lost", "then removed by", report.Lost);
        PrintHosts(report);
    }

    private static void AddRow(Table table, string what, long now, long then, long gained, long lost) => table.AddRow(
        what, Units.Count(now), Units.Count(then), gained == 0 ? "" : $"[green]+{Units.Count(gained)}[/]", lost == 0 ? "" : $"[red]-{Units.Count(lost)}[/]",
        Units.Change(now, then));

    private static void PrintSide(string side, string by, MovedPages moved)
    {
        if (moved.Pages == 0)
        {
            return;
        }

        AnsiConsole.MarkupLine($"[bold]{Units.Count(moved.Pages)} {(moved.Pages == 1 ? "page" : "pages")} {side}[/]");
        Console.WriteLine($"  {by} {string.Join(", ", moved.Steps.OrderByDescending(step => step.Value).Select(step => $"{step.Key} {Units.Count(step.Value)}"))}");
        if (moved.Samples.Count > 0)
        {
            Console.WriteLine("  nearest to the bound:");
        }

        foreach (var page in moved.Samples)
        {
            var value = page.Value is { } known ? $" {Units.Figure(known)}{(page.Bound is { } bound ? $" (bound {Units.Figure(bound)})" : "")}" : "";
            Console.WriteLine($"  - {page.Step}{value}, {Units.Count(page.Characters)} characters: {page.Url}");
            if (page.Title.Length > 0)
            {
                Console.WriteLine($"    {page.Title}");
            }

            Console.WriteLine($"    {page.Beginning}…");
        }

        Console.WriteLine();
    }

    private static void PrintHosts(WhatIfReport report)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("hosts that change most");
        foreach (var heading in (ReadOnlySpan<string>)["kept now", "gained", "lost"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var host in report.Hosts)
        {
            table.AddRow(Markup.Escape(host.Host), Units.Count(host.Now), Units.Count(host.Gained), Units.Count(host.Lost));
        }

        AnsiConsole.Write(table);
    }
}
