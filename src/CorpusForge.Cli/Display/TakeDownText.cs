using CorpusForge.Engine.TakeDowns;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.TakeDowns;

namespace CorpusForge.Cli.Display;

/// <summary>What a take-down found and did, for people.</summary>
internal static class TakeDownText
{
    private const int PagesShown = 20;

    public static void Print(Manifest version, TakeDownReport report, bool dryRun)
    {
        var title = MixtureReference.Title(version.Name, version.Version);
        foreach (var page in report.Pages.Take(PagesShown))
        {
            Console.WriteLine($"{page.Kind,-5}  {page.Url}");
        }

        if (report.Pages.Count > PagesShown)
        {
            Console.WriteLine($"       and {Units.Count(report.Pages.Count - PagesShown)} more; --json lists all");
        }

        Console.WriteLine(
            report.Made is { } made ? $"{MixtureReference.Title(made.Name, made.Version)}, id {made.Id}: {title} without {Pages(report.Pages.Count)}."
            : report.Pages.Count == 0 ? $"{title} holds no such page; no version was made."
            : $"{title} holds {Pages(report.Pages.Count)}. Nothing was done (--dry-run).");
        if (report.Holding.Count > 0)
        {
            Console.WriteLine("Places that hold such pages; they stay until you remove them:");
        }

        foreach (var holding in report.Holding)
        {
            Console.WriteLine($"  version   {MixtureReference.Title(holding.Mixture, holding.Version)}  {Pages(holding.Pages)}  {holding.Folder}");
            foreach (var use in holding.Uses)
            {
                Console.WriteLine($"  {use.Kind,-9} {use.Place}  made from {MixtureReference.Title(use.Mixture, use.Version)}{(use.Details.Length == 0 ? "" : $", {use.Details}")}");
            }
        }

        foreach (var file in report.Documents)
        {
            Console.WriteLine($"  texts     {file}");
        }

        if (!dryRun)
        {
            Console.WriteLine($"{(report.Orders.Count == 1 ? "1 order is" : $"{Units.Count(report.Orders.Count)} orders are")} kept; later runs in this lake obey. The sources hold the pages still.");
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
