using System.Text.Json;
using CorpusForge.Core.Dedup;
using CorpusForge.Engine.Deduplication;
using Spectre.Console;

namespace CorpusForge.Cli.Display;

/// <summary>Prints what came of a deduplication.</summary>
internal static class DedupText
{
    private const int LongestUrl = 100;

    public static void Print(DedupReport report, DedupSettings settings, TimeSpan elapsed, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                pages_in = report.PagesIn,
                kept = report.Kept,
                duplicates = report.Duplicates,
                quarantined = report.Quarantined,
                skipped_records = report.SkippedRecords,
                cluster_sizes = ClusterSizes.Names.Zip(report.Sizes).ToDictionary(pair => pair.First, pair => pair.Second),
                text_bytes = report.TextBytes,
                seconds = Math.Round(elapsed.TotalSeconds, 3),
            }));
            return;
        }

        PrintLevels(report);
        PrintClusters(report);
        foreach (var line in settings.NearPlan is { } plan ? SCurveText.Of(plan) : [])
        {
            Console.WriteLine(line);
        }

        Console.WriteLine(
            $"{Units.Count(report.PagesIn)} pages in = {Units.Count(report.Kept)} kept + {Units.Count(report.Duplicates.Values.Sum())} duplicates + "
            + $"{Units.Count(report.Quarantined.Values.Sum())} quarantined{Reasons(report.Quarantined)}");
        if (report.SkippedRecords.Count > 0)
        {
            Console.WriteLine($"records that are no pages: {Listed(report.SkippedRecords)}");
        }

        if (report.PagesIn == 0)
        {
            Console.WriteLine("warning: the inputs hold no page.");
        }

        Console.WriteLine($"{Units.Bytes(report.TextBytes)} of text in {Units.Seconds(elapsed)}, {Units.MegabytesPerSecond(report.TextBytes, elapsed)}");
    }

    private static void PrintLevels(DedupReport report)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("duplicates");
        table.AddColumn(new TableColumn("pages").RightAligned());
        table.AddColumn(new TableColumn("of all").RightAligned());
        foreach (var level in (string[])["url", "exact", "near"])
        {
            table.AddRow(level, report.Duplicates.TryGetValue(level, out var pages) ? Units.Count(pages) : "off", Units.Share(pages, report.PagesIn));
        }

        table.AddRow("[bold]kept[/]", $"[bold]{Units.Count(report.Kept)}[/]", Units.Share(report.Kept, report.PagesIn));
        AnsiConsole.Write(table);
    }

    private static void PrintClusters(DedupReport report)
    {
        Console.WriteLine("clusters by pages: " + string.Join(", ", ClusterSizes.Names.Zip(report.Sizes).Where(pair => pair.Second > 0)
            .Select(pair => $"{pair.First}: {Units.Count(pair.Second)}").DefaultIfEmpty("none")));
        if (report.Largest.Count > 0)
        {
            Console.WriteLine("largest:");
        }

        foreach (var cluster in report.Largest)
        {
            Console.WriteLine($"  {Units.Count(cluster.Size),9}  {Shown(cluster.Representative)}");
        }
    }

    private static string Shown(string url) => url.Length > LongestUrl ? url[..LongestUrl] + "…" : url;

    private static string Reasons(SortedDictionary<string, long> quarantined) => quarantined.Count == 0 ? "" : $" ({Listed(quarantined)})";

    private static string Listed(SortedDictionary<string, long> counts) => string.Join(", ", counts.Select(count => $"{count.Key} {Units.Count(count.Value)}"));
}
