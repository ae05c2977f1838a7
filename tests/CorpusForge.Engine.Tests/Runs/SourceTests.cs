using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CorpusForge.Core.Recipes;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>From each kind of source, and from sources that hold little or what they should not.</summary>
public sealed class SourceTests : IDisposable
{
    private static readonly DateTime Day = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Laboratory laboratory = new();

    [Fact]
    public async Task Sources_of_every_kind_meet_in_one_mixture()
    {
        var pages = Enumerable.Range(0, 8).Select(number =>
            new SyntheticPage(PageRole.Fresh, $"http://s{number}.example/", Day, new JapaneseProse(100 + number).Sentences(12))).ToArray();
        laboratory.Write("a.warc.gz", SyntheticWeb.Archive(pages[..2]));
        laboratory.Folder.Write("site/目次.html", Encoding.UTF8.GetBytes(pages[2].Html));
        laboratory.Folder.Write("site/deep/b.html", Encoding.UTF8.GetBytes(pages[3].Html));
        laboratory.Folder.Write("c.jsonl", Encoding.UTF8.GetBytes(string.Concat(pages[4..6].Select(page =>
            JsonSerializer.Serialize(new { url = page.Url, text = string.Join('\n', page.Paragraphs) }) + "\n"))));
        await WriteParquetAsync(laboratory.Folder["d.parquet"], pages[6..8]);

        // Each source again holds a page of the archive: deduplication is over all of them.
        File.AppendAllText(laboratory.Folder["c.jsonl"], JsonSerializer.Serialize(new { url = "http://copy/", fetched_at = "2021-01-01", text = string.Join('\n', pages[0].Paragraphs) }) + "\n");
        var result = await laboratory.RunAsync(
            """
            sources:
              - { name: crawl, kind: warc, path: a.warc.gz }
              - { name: site, kind: html, path: site, base-url: 'https://site.example/' }
              - { name: lines, kind: jsonl, path: c.jsonl }
              - { name: table, kind: parquet, path: d.parquet }
            mixture: { weights: { table: 2 } }
            """);
        var rows = (await laboratory.RowsAsync(result.Manifest)).OrderBy(row => row.Source, StringComparer.Ordinal).ThenBy(row => row.Url, StringComparer.Ordinal).ToArray();

        Assert.Equal(["crawl", "crawl", "lines", "lines", "site", "site", "table", "table"], rows.Select(row => row.Source));
        Assert.Equal(["https://site.example/%E7%9B%AE%E6%AC%A1.html", "https://site.example/deep/b.html"], rows[4..6].Select(row => row.Url));
        Assert.Equal([1, 1, 1, 1, 1, 1, 2, 2], rows.Select(row => row.Repeat));
        Assert.Equal(pages.Select(page => string.Join('\n', page.Paragraphs)).Order(StringComparer.Ordinal), rows.Select(row => row.Text).Order(StringComparer.Ordinal));
        Assert.Equal((9, 8, 1), (result.Manifest.Funnel.PagesIn, result.Manifest.Funnel.Kept, result.Manifest.Funnel.Duplicates["exact"]));
        Assert.Equal(["crawl", "lines", "site", "table"], result.Manifest.Totals.Sources.Keys);
        Assert.Equal(["crawl", "site", "lines", "table"], result.Manifest.Inputs.Select(input => input.Source));
    }

    [Fact]
    public async Task Two_sources_over_one_file_give_each_page_once()
    {
        laboratory.Write("a.warc.gz", SyntheticWeb.Archive([Page("http://a/", 1), Page("http://b/", 2)]));

        var result = await laboratory.RunAsync(
            "sources: [ { name: one, kind: warc, path: a.warc.gz }, { name: other, kind: warc, path: a.warc.gz } ]", workers: 4);

        Assert.Equal((4, 2), (result.Manifest.Funnel.PagesIn, result.Manifest.Funnel.Kept));
        Assert.All(await laboratory.RowsAsync(result.Manifest), row => Assert.Equal("one", row.Source));
    }

    [Fact]
    public async Task An_empty_archive_is_quarantined_and_gives_an_empty_mixture()
    {
        laboratory.Folder.Write("a.warc.gz", []);

        var result = await laboratory.RunAsync();

        Assert.Equal((1, 0), (result.Manifest.Funnel.PagesIn, result.Manifest.Funnel.Kept));
        Assert.Equal("empty-file", Assert.Single(result.Manifest.Funnel.Quarantined).Key);
        Assert.Empty(await laboratory.RowsAsync(result.Manifest));
        Assert.Empty(await laboratory.FaultsAsync(result.Manifest));
    }

    [Fact]
    public async Task An_empty_file_of_a_folder_is_an_empty_page()
    {
        laboratory.Folder.Write("site/a.html", []);

        var result = await laboratory.RunAsync("sources: [ { name: site, kind: html, path: site } ]");

        Assert.Equal((1, 1), (result.Manifest.Funnel.PagesIn, result.Manifest.Funnel.Kept));
        Assert.Equal("", Assert.Single(await laboratory.RowsAsync(result.Manifest)).Text);
    }

    [Fact]
    public async Task An_archive_without_pages_gives_an_empty_mixture()
    {
        laboratory.Write("a.warc.gz", new WarcBuilder().Info());

        var result = await laboratory.RunAsync();

        Assert.Equal(0, result.Manifest.Funnel.PagesIn);
        Assert.Equal(0, result.Manifest.Totals.All.Pages);
        Assert.Empty(await laboratory.FaultsAsync(result.Manifest));
    }

    [Theory]
    [InlineData("*.warc.gz")]
    [InlineData("absent.warc.gz")]
    [InlineData("absent/folder")]
    [InlineData("absent/*.warc.gz")]
    public async Task A_source_without_files_is_a_fault_of_the_recipe(string path)
    {
        var error = await Assert.ThrowsAsync<RecipeException>(() => laboratory.RunAsync($"sources: [ {{ name: crawl, kind: warc, path: '{path}' }} ]"));

        Assert.Contains("crawl", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(laboratory.Lake));
    }

    [Fact]
    public async Task An_archive_stored_within_an_archive_loses_and_doubles_nothing()
    {
        var inner = new WarcBuilder().Pages(3000, seed: 2, characters: 1400).GzipPerRecord();
        var before = new WarcBuilder().Info().Pages(700, seed: 3, characters: 2000);
        var outer = new WarcBuilder()
            .Response("http://outer.example/inner.warc.gz", inner, "HTTP/1.1 200 OK", "Content-Type: application/octet-stream").Records[0];
        var after = SyntheticWeb.Archive(SyntheticWeb.Pages(4).Take(40));
        laboratory.Folder.Write("a.warc.gz", [.. before.GzipPerRecord(), .. Stored(outer), .. after.GzipPerRecord()]);

        var result = await laboratory.RunAsync("dedup: { url: false, exact: false, near: off }");

        // The inner archive covers more than one range whole, or the test would prove nothing.
        Assert.True(inner.Length > 3 << 20, $"{inner.Length}");
        Assert.Equal(740, result.Manifest.Funnel.Kept);
        Assert.Equal(740, result.Manifest.Funnel.PagesIn);
        Assert.Equal(1, result.Manifest.SkippedRecords["content-type"]);
        Assert.Empty(await laboratory.QuarantineAsync());
        Assert.Equal(740, (await laboratory.RowsAsync(result.Manifest)).Select(row => row.Url).Distinct().Count());

        // What a range that began inside saw of the inner archive, faults included, is forgotten when it is read again; so is a lost part.
        File.Delete(laboratory.Parts("documents")[3]);
        Directory.Delete(Path.Combine(laboratory.Lake, "mixtures"), recursive: true);
        Assert.Equal(result.Manifest.Id, (await laboratory.RunAsync("dedup: { url: false, exact: false, near: off }")).Manifest.Id);
    }

    public void Dispose() => laboratory.Dispose();

    private static SyntheticPage Page(string url, int seed) => new(PageRole.Fresh, url, Day, new JapaneseProse(seed).Sentences(12));

    private static byte[] Stored(byte[] record)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
        {
            gzip.Write(record);
        }

        return packed.ToArray();
    }

    private static async Task WriteParquetAsync(string path, IEnumerable<SyntheticPage> pages)
    {
        await using var stream = File.Create(path);
        var (url, text) = (new StringColumn("url"), new StringColumn("text"));
        await using var table = await TableWriter.OpenAsync(stream, [url, text]);
        foreach (var page in pages)
        {
            url.Add(page.Url);
            text.Add(string.Join('\n', page.Paragraphs));
            await table.EndRowAsync();
        }
    }
}
