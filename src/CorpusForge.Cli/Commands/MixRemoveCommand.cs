using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CorpusForge.Cli.Display;
using CorpusForge.Engine.TakeDowns;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.TakeDowns;

namespace CorpusForge.Cli.Commands;

/// <summary><c>mix remove</c> and <c>mix blocks</c>: takes pages down, and lists the orders that are kept.</summary>
internal static class MixRemoveCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "A mixture, its newest version unless NAME@vN names one." };
        var (lake, json) = (CommonOptions.Lake(), CommonOptions.Json());
        var urls = Values("--url", "Takes down all captures of an address, and copies of their text.");
        var hosts = Values("--host", "Takes down all pages of a host and of those below it, and copies of their texts.");
        var texts = Values("--text-match", "Takes down all pages whose title or text holds these words, whatever their width and line breaks.");
        var reason = new Option<string>("--reason") { Description = "Why; kept with the order.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var near = new Option<bool>("--near-copies") { Description = "Takes down the duplicates that the pages stand for too, those of nearly the same text among them." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Finds and tells only; keeps no order and makes no version." };
        var command = new Command(
            "remove",
            "Makes a new version without pages, tells every version, export, tokenizer, experiment and model that had them, and keeps the order: later runs in this\n"
            + "lake obey it. Without --url, --host and --text-match it obeys the orders that are kept.\n"
            + "Example: corpusforge mix remove ja-web --url http://blog.example/diary.html --reason \"request of 2026-11-24\"")
        {
            name, urls, hosts, texts, near, reason, dryRun, lake, json,
        };
        command.SetAction(async (parsed, token) =>
        {
            using var folder = MixCommand.OpenExisting(parsed.GetValue(lake)!);
            var version = new MixtureCatalog(folder).Find(parsed.GetRequiredValue(name));
            IReadOnlyList<TakeDownOrder> orders =
            [
                .. Orders(TakeDownKind.Url, parsed.GetValue(urls)!, "--url"), .. Orders(TakeDownKind.Host, parsed.GetValue(hosts)!, "--host"),
                .. Orders(TakeDownKind.Text, parsed.GetValue(texts)!, "--text-match"),
            ];
            if (orders.Count == 0 && BlockList.Read(folder).IsEmpty)
            {
                throw new UsageException("There is nothing to take down: name pages with --url, --host or --text-match; no order is kept in this lake.");
            }

            var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var report = await new MixtureRemover(folder).RemoveAsync(
                version, [.. orders.Select(order => order with { Reason = parsed.GetValue(reason)!, Given = today })], parsed.GetValue(near), parsed.GetValue(dryRun), token).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(report, Manifest.Json));
            }
            else
            {
                TakeDownText.Print(version, report, orders, parsed.GetValue(dryRun));
            }

            return CommandLine.Done;
        });
        return command;
    }

    public static Command CreateBlocks()
    {
        var (lake, json) = (CommonOptions.Lake(), CommonOptions.Json());
        var command = new Command("blocks", "Lists the orders that runs in this lake obey.\nExample: corpusforge mix blocks --lake lake") { lake, json };
        command.SetAction(parsed =>
        {
            using var folder = MixCommand.OpenExisting(parsed.GetValue(lake)!);
            var list = BlockList.Read(folder);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(list.Orders, Manifest.Json));
            }
            else
            {
                TakeDownText.PrintOrders(list.Orders, Path.Combine(folder.Root, "blocks"));
            }

            return CommandLine.Done;
        });
        return command;
    }

    private static Option<string[]> Values(string name, string description) => new(name)
    {
        Description = description, HelpName = "VALUE", AllowMultipleArgumentsPerToken = false, DefaultValueFactory = _ => [],
    };

    private static IEnumerable<TakeDownOrder> Orders(TakeDownKind kind, string[] values, string option) => values.Select(value =>
        string.IsNullOrWhiteSpace(value) ? throw new UsageException($"{option} is empty: it would take down nothing or everything.")
        : kind == TakeDownKind.Host && value.Contains('/', StringComparison.Ordinal) ? throw new UsageException($"{option} takes the name of a host, such as blog.example; found '{value}'. Name an address with --url.")
        : kind == TakeDownKind.Host && !value.Trim().Trim('.').Contains('.', StringComparison.Ordinal) ? throw new UsageException($"{option} '{value}' would take down a whole top-level domain; name a host, such as blog.example.")
        : new TakeDownOrder(kind, kind == TakeDownKind.Host ? value.Trim().Trim('.') : value.Trim()));
}
