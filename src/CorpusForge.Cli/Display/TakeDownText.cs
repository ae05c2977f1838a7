using CorpusForge.Engine.TakeDowns;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.TakeDowns;

namespace CorpusForge.Cli.Display;

/// <summary>What a take-down found and did, for people.</summary>
internal static class TakeDownText
{
    private const int PagesShown = 20;

    public static void Print(Manifest version, TakeDownReport report, IReadOnlyList<TakeDownOrder> asked, bool dryRun)
    {
        var title = MixtureReference.Title(version.Name, version.Version);
        var own = asked.Select(order => order.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var page in report.Pages.Take(PagesShown))
        {
            Console.WriteLine($"{page.Kind,-5}  {page.Url}{(own.Count == 0 || own.Contains(page.Order) ? "" : "  (an order given before)")}");
        }

        if (report.Pages.Count > PagesShown)
        {
            Console.WriteLine($"       and {Units.Count(report.Pages.Count - PagesShown)} more; --json lists all");
        }

        Console.WriteLine(
            report.Made is { } made ? $"{MixtureReference.Title(made.Name, made.Version)}, id {made.Id}: {title} without {Pages(report.Pages.Count)}."
            : report.Pages.Count == 0 ? $"{title} holds no such page; no version was made."
            : $"{title} holds {Pages(report.Pages.Count)}. Nothing was done (--dry-run).");
        PrintBehind(report);
        PrintPlaces(report);
        if (!dryRun)
        {
            Console.WriteLine($"{(report.Orders.Count == 1 ? "1 order is" : $"{Units.Count(report.Orders.Count)} orders are")} kept; later runs in this lake obey. The sources hold the pages still.");
        }
    }

    private static void PrintBehind(TakeDownReport report)
    {
        if (report.Behind.Count == 0)
        {
            return;
        }

        Console.WriteLine($"warning: {Pages(report.Behind.Count)} under no order, which those stood for as duplicates, may come in their place in a later run; --near-copies takes them down too:");
        foreach (var page in report.Behind.Take(PagesShown))
        {
            Console.WriteLine($"  {page.Kind,-5}  {page.Url}");
        }
    }

    private static void PrintPlaces(TakeDownReport report)
    {
        if (report.Holding.Count > 0)
        {
            Console.WriteLine("Places that hold such pages; they stay until you remove them:");
        }

        foreach (var holding in report.Holding)
        {
            Console.WriteLine($"  version   {MixtureReference.Title(holding.Mixture, holding.Version)}  {Pages(holding.Pages)}  {holding.Folder}");
        }

        // Variants that keep the same pages are one version by id: what was made from it is made from all of them.
        foreach (var use in report.Holding.SelectMany(holding => holding.Uses).DistinctBy(use => (use.Kind, use.Place, use.MixtureId)))
        {
            var gone = Path.IsPathRooted(use.Place) && !Path.Exists(use.Place) ? "  (not there any more)" : "";
            Console.WriteLine($"  {use.Kind,-9} {use.Place}  made from {MixtureReference.Title(use.Mixture, use.Version)}{(use.Details.Length == 0 ? "" : $", {use.Details}")}{gone}");
        }

        foreach (var file in report.Documents)
        {
            Console.WriteLine($"  texts     {file}");
        }
    }

    public static void PrintOrders(IReadOnlyList<TakeDownOrder> orders, string folder)
    {
        foreach (var order in orders)
        {
            Console.WriteLine($"{order.Given}  {order.Kind.ToString().ToLowerInvariant(),-4}  {order.Value}  ({Units.Count(order.Texts.Count)} texts){(order.Reason.Length == 0 ? "" : $"  {order.Reason}")}");
        }

        Console.WriteLine(orders.Count == 0 ? "No order is kept." : $"Each is a file in {folder}; removing it lifts the order.");
    }

    private static string Pages(long count) => $"{Units.Count(count)} {(count == 1 ? "page" : "pages")}";
}
