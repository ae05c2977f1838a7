using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Runs;
using Parquet.Serialization;

namespace CorpusForge.Engine.Tests.Deduplication;

/// <summary>What is kept of each kind of input.</summary>
public sealed class DedupFormatTests : IDisposable
{
    private static readonly string[] Prose = new JapaneseProse(6).Sentences(40);

    private readonly DedupLaboratory laboratory = new();

    [Fact]
    public async Task Packed_files_give_what_the_plain_one_gives()
    {
        var lines = Enumerable.Range(0, 40).Select(at => at % 7 == 3 ? "{broken" : DedupLaboratory.Line($"http://p/{at}", Prose[at / 2])).ToArray();
        var bytes = File.ReadAllBytes(laboratory.Write("a.jsonl", lines));
        laboratory.Folder.Write("b.jsonl.gz", [.. Gzip(bytes[..1000]), .. Gzip(bytes[1000..])]);
        using (var zstd = new ZstdSharp.Compressor())
        {
            laboratory.Folder.Write("c.jsonl.zst", zstd.Wrap(bytes).ToArray());
        }

        foreach (var name in (string[])["a.jsonl", "b.jsonl.gz", "c.jsonl.zst"])
        {
            await laboratory.RunAsync([laboratory.Source(name)], new DedupSettings(), "out-" + name);
        }

        Assert.Equal(6, laboratory.Quarantine("out-a.jsonl").Count);
        foreach (var packed in (string[])["out-b.jsonl.gz", "out-c.jsonl.zst"])
        {
            Assert.Equal(laboratory.Kept("out-a.jsonl"), laboratory.Kept(packed));
            Assert.Equal(laboratory.Clusters("out-a.jsonl").Select(line => line.ToJsonString()), laboratory.Clusters(packed).Select(line => line.ToJsonString()));
            Assert.Equal(laboratory.Quarantine("out-a.jsonl").Select(row => (string)row["reason"]!), laboratory.Quarantine(packed).Select(row => (string)row["reason"]!));
        }
    }

    [Fact]
    public async Task A_cut_file_gives_the_lines_before_the_cut()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 200).Select(at => DedupLaboratory.Line($"http://p/{at}", Prose[at % 40] + at) + "\n")));
        laboratory.Folder.Write("a.jsonl.gz", Gzip(bytes)[..^200]);

        var report = await laboratory.RunAsync([laboratory.Source("a.jsonl.gz")], new DedupSettings { Near = null });

        Assert.Equal(1, report.Quarantined["truncated"]);
        Assert.InRange(report.Kept, 20, 199);
        Assert.Equal(Encoding.UTF8.GetString(bytes).Split('\n')[..(int)report.Kept], laboratory.Kept());
    }

    [Fact]
    public async Task Rows_of_parquet_are_kept_with_every_column_nested_ones_too()
    {
        var rows = Enumerable.Range(0, 25).Select(at => new Row
        {
            Url = $"http://p/{at}",
            Text = Prose[at / 2],
            Score = at / 8.0,
            Day = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            Tags = [.. Enumerable.Range(0, at % 3).Select(tag => $"札{tag}")],
            Site = new Site { Name = "例", Pages = at },
        }).ToList();
        await using (var stream = File.Create(laboratory.Folder["a.parquet"]))
        {
            await ParquetSerializer.SerializeAsync(rows, stream, new Parquet.ParquetOptions { RowGroupSize = 10 }, cancellationToken: TestContext.Current.CancellationToken);
        }

        var report = await laboratory.RunAsync([laboratory.Source("a.parquet", SourceKind.Parquet)], new DedupSettings());

        Assert.Equal((25, 13), (report.PagesIn, report.Kept));
        var kept = laboratory.Kept().Select(line => JsonNode.Parse(line)!).ToList();
        var stays = laboratory.Clusters().Where(line => line["level"] is null).Select(line => (string)line["url"]!).ToList();
        Assert.Equal(stays, kept.Select(row => (string)row["url"]!));
        foreach (var row in kept)
        {
            var at = int.Parse(((string)row["url"]!)[9..], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(["url", "text", "score", "day", "tags", "site", "note"], row.AsObject().Select(column => column.Key));
            Assert.Equal((Prose[at / 2], at / 8.0, at), ((string)row["text"]!, (double)row["score"]!, (int)row["site"]!["pages"]!));
            Assert.StartsWith("2020-01-02T03:04:05", (string)row["day"]!, StringComparison.Ordinal);
            Assert.Equal(rows[at].Tags, row["tags"]?.AsArray().Select(tag => (string)tag!) ?? []);
            Assert.Null(row["note"]);
        }
    }

    [Fact]
    public async Task Pages_of_an_archive_are_kept_as_extract_writes_them()
    {
        var page = string.Concat(Prose[..20].Select(sentence => $"<p>{sentence}</p>"));
        laboratory.Folder.Write("a.warc.gz", new WarcBuilder().Page("http://a/", page).Page("http://b/", page).Page("http://c/", $"<p>{Prose[30]}</p>").GzipPerRecord());
        var source = laboratory.Source("a.warc.gz", SourceKind.Warc);

        var report = await laboratory.RunAsync([source], new DedupSettings());
        await LooseExtraction.RunAsync([source], new ExtractSettings(), null, laboratory.Folder["all.jsonl"], 1, TestContext.Current.CancellationToken);

        Assert.Equal(1, report.Duplicates["exact"]);
        var extracted = await File.ReadAllLinesAsync(laboratory.Folder["all.jsonl"], TestContext.Current.CancellationToken);
        var stays = laboratory.Clusters().Select((line, at) => (line, at)).Where(page => page.line["level"] is null).Select(page => extracted[page.at]);
        Assert.Equal(stays, laboratory.Kept());
    }

    public void Dispose() => laboratory.Dispose();

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private sealed class Row
    {
        [System.Text.Json.Serialization.JsonPropertyName("url")]
        public string Url { get; set; } = "";

        [System.Text.Json.Serialization.JsonPropertyName("text")]
        public string Text { get; set; } = "";

        [System.Text.Json.Serialization.JsonPropertyName("score")]
        public double Score { get; set; }

        [System.Text.Json.Serialization.JsonPropertyName("day")]
        public DateTime Day { get; set; }

        [System.Text.Json.Serialization.JsonPropertyName("tags")]
        public List<string> Tags { get; set; } = [];

        [System.Text.Json.Serialization.JsonPropertyName("site")]
        public Site Site { get; set; } = new();

        [System.Text.Json.Serialization.JsonPropertyName("note")]
        public string? Note { get; set; }
    }

    private sealed class Site
    {
        [System.Text.Json.Serialization.JsonPropertyName("name")]
        public string Name { get; set; } = "";

        [System.Text.Json.Serialization.JsonPropertyName("pages")]
        public int Pages { get; set; }
    }
}
