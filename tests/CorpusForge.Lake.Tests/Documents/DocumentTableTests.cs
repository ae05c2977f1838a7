using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Tests.Documents;

public sealed class DocumentTableTests : IDisposable
{
    private static readonly Document Full = new()
    {
        DocId = "00112233445566778899aabbccddeeff",
        Url = "https://www.例え.jp/記事?id=1&x=あ",
        Host = "www.例え.jp",
        Domain = "例え.jp",
        FetchedAt = new DateTime(2024, 5, 1, 2, 3, 4, DateTimeKind.Utc),
        PublishedAt = new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        ModifiedAt = new DateTime(2016, 2, 2, 0, 0, 0, DateTimeKind.Utc),
        Title = "題名",
        Text = "一行目。\n𠮷野家の二行目。",
        Charset = "shift_jis",
        Links = new LinkFacts { Total = 9, External = 7, Sponsored = 3, Affiliate = 2, TextCharacters = 120, AffiliateHosts = ["a8.net", "amzn.to"] },
    };

    private static readonly Document Bare = new() { DocId = new string('0', 32), Url = "", NoContent = "frameset" };

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_document_comes_back_with_all_its_facts()
    {
        var bytes = await WriteAsync([Full, Bare, Full with { Text = "" }]);

        var read = await ReadAsync();

        Assert.Equal([Encoding.UTF8.GetByteCount(Full.Text), 0, 0], bytes);
        Assert.Equal([Show(Full), Show(Bare), Show(Full with { Text = "" })], read.Select(Show));
        Assert.All(read.Select(page => page.FetchedAt).OfType<DateTime>(), time => Assert.Equal(DateTimeKind.Utc, time.Kind));
    }

    [Fact]
    public async Task Documents_of_several_groups_come_in_row_order()
    {
        var many = Enumerable.Range(0, 50).Select(number => Full with { Title = $"題 {number}" }).ToArray();
        await WriteAsync(many, rowsPerGroup: 8);

        Assert.Equal(many.Select(Show), (await ReadAsync()).Select(Show));
    }

    [Fact]
    public async Task A_part_keeps_where_each_document_was_read()
    {
        await WriteAsync([Full, Bare]);

        await using var table = await TableReader.OpenAsync(folder["part"]);
        Assert.Equal(new[] { "a.warc.gz", "a.warc.gz" }, await table.StringsAsync(0, "file"));
        Assert.Equal(new long[] { 0, 1000 }, await table.ValuesAsync<long>(0, "offset"));
    }

    [Fact]
    public async Task An_empty_part_has_no_documents()
    {
        await WriteAsync([]);

        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task The_quarantine_comes_back_as_it_went_in()
    {
        using var lake = folder.OpenLake();
        QuarantineRow[] rows =
        [
            new("日本.warc.gz", 5_000_000_000, 17, "http://x.example/", "read", "gzip-corrupt", "The data is damaged."),
            new("b.warc.gz", 0, null, null, "extract", "time-limit", "The page took longer than 10 s."),
        ];
        var path = lake.PartPath("quarantine", "key", 0);
        await QuarantineTable.WriteAsync(lake, path, rows);

        Assert.Equal(rows, await QuarantineTable.ReadAsync(path));
        Assert.Empty(await QuarantineTable.ReadAsync(lake.PartPath("quarantine", "key", 1)));
    }

    public void Dispose() => folder.Dispose();

    // Records compare lists by reference; printed they compare by content.
    private static string Show(Document page) => $"{page with { Links = LinkFacts.None }} {page.Links with { AffiliateHosts = [] }} {string.Join('|', page.Links.AffiliateHosts)}";

    private async Task<List<int>> WriteAsync(IReadOnlyList<Document> pages, int rowsPerGroup = 100)
    {
        await using var stream = File.Create(folder["part"]);
        var columns = new DocumentColumns();
        var bytes = new List<int>();
        await using var table = await TableWriter.OpenAsync(stream, columns.All, rowsPerGroup);
        foreach (var page in pages)
        {
            bytes.Add(columns.Add(page, "a.warc.gz", 1000L * bytes.Count));
            await table.EndRowAsync(page.Text.Length);
        }

        return bytes;
    }

    private async Task<List<Document>> ReadAsync()
    {
        var pages = new List<Document>();
        await foreach (var page in DocumentReader.ReadAsync(folder["part"]))
        {
            pages.Add(page);
        }

        return pages;
    }
}
