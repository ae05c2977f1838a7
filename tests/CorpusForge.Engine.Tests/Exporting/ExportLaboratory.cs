using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Mixtures;
using CorpusForge.Core.Tokens;
using CorpusForge.Engine.Exporting;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Objects;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Tests.Exporting;

/// <summary>A lake with versions made of given pages, and exports of them.</summary>
internal sealed class ExportLaboratory : IDisposable
{
    private const int RowsPerShard = 40;

    public ExportLaboratory() => Lake = LakeFolder.Open(Folder["lake"]);

    public TemporaryFolder Folder { get; } = new();

    public LakeFolder Lake { get; }

    /// <summary>Pages of fifty sites with hosts of several names, some to be seen more often, some without a host.</summary>
    public static List<(Document Page, int Repeat)> Pages(int count) => [.. Enumerable.Range(0, count).Select(at => (
        new Document
        {
            DocId = at.ToString("x32", CultureInfo.InvariantCulture),
            Url = $"https://www{at % 3}.site{at % 50}.jp/{at}",
            Host = at % 17 == 0 ? "" : $"www{at % 3}.site{at % 50}.jp",
            Domain = at % 17 == 0 ? "" : $"site{at % 50}.jp",
            FetchedAt = new DateTime(2024, 1, 1 + (at % 28), 0, 0, 0, DateTimeKind.Utc),
            Title = $"題{at}",
            Text = at % 23 == 0 ? "短い\0😀\r\n" : string.Concat(Enumerable.Repeat($"第{at}頁の文章です。", 1 + (at % 40))),
            Charset = "utf-8",
        },
        at % 10 == 0 ? 3 : 1))];

    public async Task<Manifest> AddAsync(IReadOnlyList<(Document Page, int Repeat)> pages)
    {
        var folder = Lake.StageFolder("shards", Guid.NewGuid().ToString("n"));
        Directory.CreateDirectory(folder);
        var shards = new List<ManifestShard>();
        foreach (var (number, chunk) in pages.Chunk(RowsPerShard).Index())
        {
            var file = FormattableString.Invariant($"shard-{number:d5}.parquet");
            shards.Add(await WriteAsync(Path.Combine(folder, file), file, chunk));
        }

        var total = new PageTotal(pages.Count, pages.Sum(row => (long)row.Page.Text.Length), pages.Sum(row => (long)Encoding.UTF8.GetByteCount(row.Page.Text)));
        var draft = new Manifest
        {
            Name = "ja-web", Version = 0, Id = "", Recipe = new JsonObject(), Inputs = [], Stages = new(StringComparer.Ordinal), SkippedRecords = new(StringComparer.Ordinal), Shards = shards,
            Funnel = new Funnel { PagesIn = pages.Count, Kept = pages.Count, Removed = new(StringComparer.Ordinal), Duplicates = new(StringComparer.Ordinal), Quarantined = new(StringComparer.Ordinal), Steps = [] },
            Totals = new ManifestTotals { All = total, Sources = new(StringComparer.Ordinal), Years = new(StringComparer.Ordinal), Domains = [], DomainCount = 0 },
        };
        return (await new MixtureCatalog(Lake).AddAsync(draft, folder)).Manifest;
    }

    public static ExportSettings Settings(string format) => new()
    {
        Format = format, ShardSize = 32 << 10, Heldout = 0.2, Seed = 42, Columns = format == "parquet" ? ["hiragana-ratio", "cluster_similarity"] : [],
        Repeats = ExportFormats.NeedsTokenizer(format) ? "written" : "column",
    };

    public static ITextTokenizer? TokenizerOf(string format) => ExportFormats.NeedsTokenizer(format) ? new ByteTokenizer() : null;

    public Task<ExportResult> ExportAsync(Manifest mixture, ExportSettings settings, string place, int workers = 2) =>
        ExportAsync(mixture, settings, new FolderStore(Folder[place]), workers);

    public async Task<ExportResult> ExportAsync(Manifest mixture, ExportSettings settings, IObjectStore store, int workers = 2, ITextTokenizer? tokenizer = null) =>
        await new Exporter(Lake, new ExportRequest(mixture, settings, store, workers) { Tokenizer = tokenizer ?? TokenizerOf(settings.Format) })
            .RunAsync(TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<string>> FaultsAsync(string place)
    {
        var verifier = new ExportVerifier(new FolderStore(Folder[place]), Lake.TemporaryPath);
        var manifest = await verifier.ManifestAsync(TestContext.Current.CancellationToken);
        return await verifier.FaultsAsync(manifest, 2, TestContext.Current.CancellationToken);
    }

    /// <summary>Hashes of all files of a place, by name.</summary>
    public SortedDictionary<string, string> Bytes(string place) => new(
        Directory.EnumerateFiles(Folder[place], "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(Folder[place], file), file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);

    public void Dispose()
    {
        Lake.Dispose();
        Folder.Dispose();
    }

    private static async Task<ManifestShard> WriteAsync(string path, string file, (Document Page, int Repeat)[] rows)
    {
        var columns = new MixtureColumns(["hiragana-ratio"]);
        await using (var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite))
        {
            await using var table = await TableWriter.OpenAsync(stream, columns.All, rowsPerGroup: 7);
            foreach (var (page, repeat) in rows)
            {
                var similar = page.DocId[^1] == '1';
                columns.Add(new MixtureRow(0, "crawl", page, [page.Text.Length / 7.0], new PageCluster(similar ? 2 : 1, similar ? 0.9 : null), repeat));
                await table.EndRowAsync(page.Text.Length);
            }
        }

        var bytes = await File.ReadAllBytesAsync(path);
        return new ManifestShard(file, rows.Length, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
