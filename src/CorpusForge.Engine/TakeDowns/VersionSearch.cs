using System.Text.Json;
using CorpusForge.Core.Documents;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Tables;
using CorpusForge.Lake.TakeDowns;

namespace CorpusForge.Engine.TakeDowns;

/// <summary>Looks for pages under orders in files with texts: shards, and parts of documents.</summary>
internal sealed class VersionSearch(BlockList list)
{
    private readonly PageBlocker blocker = new(list);

    /// <summary>The pages of a file under an order, each with its row.</summary>
    public async IAsyncEnumerable<(long Row, Document Page, TakeDownOrder Order)> FindAsync(string file)
    {
        await using var table = await TableReader.OpenAsync(file).ConfigureAwait(false);
        if (!table.HasText("text"))
        {
            // Places alone, of a corpus that was only deduplicated.
            yield break;
        }

        long first = 0;
        for (var group = 0; group < table.Groups; group++)
        {
            var pages = await DocumentReader.TextsAsync(table, group).ConfigureAwait(false);
            for (var row = 0; row < pages.Length; row++)
            {
                var page = pages[row];
                if (blocker.OrderOf(page.Url, page.Host, page.Title, page.Text) is { } order)
                {
                    yield return (first + row, page, order);
                }
            }

            first += pages.Length;
        }
    }

    /// <summary>The pages of some ids in a file that fall under no order.</summary>
    public async IAsyncEnumerable<Document> OthersAsync(string file, ICollection<string> ids)
    {
        await using var table = await TableReader.OpenAsync(file).ConfigureAwait(false);
        for (var group = 0; group < (table.HasText("text") ? table.Groups : 0); group++)
        {
            var known = await table.StringsAsync(group, "doc_id").ConfigureAwait(false);
            var rows = Enumerable.Range(0, known.Length).Where(row => ids.Contains(known[row]!)).ToList();
            foreach (var page in rows.Count == 0 ? [] : await DocumentReader.TextsAsync(table, group, rows).ConfigureAwait(false))
            {
                if (blocker.OrderOf(page.Url, page.Host, page.Title, page.Text) is null)
                {
                    yield return page;
                }
            }
        }
    }

    /// <summary>How a page was found.</summary>
    public FoundPage Describe(Document page, TakeDownOrder order) => new(
        page.DocId, page.Url, order.Key,
        order.Kind == TakeDownKind.Text || blocker.OfAddress(page.Url, page.Host)?.Key == order.Key ? JsonNamingPolicy.KebabCaseLower.ConvertName(order.Kind.ToString()) : "copy");

    /// <summary>The order with the page's text among those it takes down.</summary>
    public TakeDownOrder Remembering(TakeDownOrder order, Document page) =>
        blocker.HashOf(page.Text) is { } hash ? order with { Texts = [.. order.Texts, hash] } : order;
}
