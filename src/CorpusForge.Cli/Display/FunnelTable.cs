using CorpusForge.Lake.Mixtures;
using Spectre.Console;

namespace CorpusForge.Cli.Display;

/// <summary>Prints where every page went.</summary>
internal static class FunnelTable
{
    public static void Print(Manifest manifest)
    {
        var funnel = manifest.Funnel;
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("step");
        table.AddColumn(new TableColumn("removed").RightAligned());
        table.AddColumn(new TableColumn("left").RightAligned());
        table.AddColumn(new TableColumn("of all").RightAligned());
        table.AddColumn("");
        table.AddRow("pages in", "", Units.Count(funnel.PagesIn), "", "");
        foreach (var step in funnel.Steps)
        {
            table.AddRow(
                Markup.Escape(Label(manifest, step.Name)), Units.Count(step.Before - step.After), Units.Count(step.After),
                Units.Share(step.After, funnel.PagesIn), step.Remark is { } remark ? $"[yellow]← {remark}[/]" : "");
        }

        table.AddRow("[bold]kept[/]", "", $"[bold]{Units.Count(funnel.Kept)}[/]", Units.Share(funnel.Kept, funnel.PagesIn), "");
        AnsiConsole.Write(table);
        if (manifest.Draw is { } draw)
        {
            DrawTable.Print(draw);
        }

        PrintSums(manifest);
    }

    private static void PrintSums(Manifest manifest)
    {
        var (funnel, totals) = (manifest.Funnel, manifest.Totals.All);
        var (removed, duplicates, quarantined) =
            (funnel.Removed.Values.Sum(), funnel.Duplicates.Values.Sum(), funnel.Quarantined.Values.Sum());
        Console.WriteLine(
            $"{Units.Count(funnel.PagesIn)} pages in = {Units.Count(funnel.Kept)} kept + {Units.Count(removed)} removed + "
            + $"{Units.Count(duplicates)} duplicates + {Units.Count(quarantined)} quarantined"
            + (funnel.Quarantined.Count == 0 ? "" : $" ({string.Join(", ", funnel.Quarantined.Select(reason => $"{reason.Key} {reason.Value}"))})"));
        if (manifest.SkippedRecords.Count > 0)
        {
            Console.WriteLine($"records that are no pages: {string.Join(", ", manifest.SkippedRecords.Select(reason => $"{reason.Key} {Units.Count(reason.Value)}"))}");
        }

        foreach (var (pass, found) in manifest.Texts ?? [])
        {
            Console.WriteLine(
                $"{pass}: {Units.Count(found.Units)} on {Units.Count(found.Pages)} pages, {Units.Count(found.Characters)} characters, "
                + (found.Removed ? "removed from their texts" : "counted only"));
        }

        if (funnel.Kept == 0)
        {
            Console.WriteLine("warning: nothing was kept; the table tells which step took the pages.");
        }

        if (manifest.Totals.Seen is { } seen)
        {
            Console.WriteLine($"with repeats: {Units.Count(seen.Pages)} pages, {Units.Count(seen.Characters)} characters");
        }

        Console.WriteLine(
            $"{Units.Count(totals.Characters)} characters, {(totals.Tokens is { } tokens ? $"{Units.Count(tokens)} tokens, " : "")}{Units.Bytes(totals.Bytes)} of text, {Units.Count(manifest.Totals.DomainCount)} {(manifest.Totals.DomainCount == 1 ? "domain" : "domains")}, "
            + $"{manifest.Shards.Count} {(manifest.Shards.Count == 1 ? "shard" : "shards")}");
    }

    private static string Label(Manifest manifest, string step) => manifest.Funnel.Duplicates.ContainsKey(step) ? $"duplicates: {step}" : step;
}
