using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CorpusForge.Core.Mixtures;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Tests.Comparing;

/// <summary>A lake whose versions and verdicts are written as a run writes them, from pages that a test makes up.</summary>
internal sealed class GeneratedLake : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public GeneratedLake() => Lake = folder.OpenLake();

    public LakeFolder Lake { get; }

    public string this[string name] => folder[name];

    /// <summary>Adds a version in several shards; without verdicts it is as one whose verdicts are gone.</summary>
    public async Task<Manifest> AddAsync(string name, IReadOnlyList<GeneratedPage> pages, IReadOnlyList<GeneratedVerdict>? verdicts, string keep = "[]")
    {
        var key = ContentKey.Hash($"{name} {Guid.NewGuid()}");
        foreach (var (number, part) in (verdicts ?? []).Chunk(70).Index())
        {
            await WriteAsync(Lake.PartPath("verdicts", key, number), part);
        }

        var shards = new List<ManifestShard>();
        foreach (var (number, rows) in pages.Chunk(97).Index())
        {
            var (file, columns) = ($"shard-{number:d5}.parquet", new MixtureColumns(["hiragana-ratio", "spam-score"]));
            var path = Path.Combine(Lake.StageFolder("shards", key), file);
            await using (var table = await PartWriter.OpenAsync(Lake, path, columns.All, rowsPerGroup: 40))
            {
                foreach (var page in rows)
                {
                    columns.Add(page.Row);
                    await table.EndRowAsync();
                }

                await table.CommitAsync();
            }

            var bytes = await File.ReadAllBytesAsync(path);
            shards.Add(new ManifestShard(file, rows.Length, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        return (await new MixtureCatalog(Lake).AddAsync(Draft(name, key, keep, pages, shards), Lake.StageFolder("shards", key))).Manifest;
    }

    public void Dispose()
    {
        Lake.Dispose();
        folder.Dispose();
    }

    private async Task WriteAsync(string path, IReadOnlyList<GeneratedVerdict> verdicts)
    {
        var (docId, verdict, value) = (new StringColumn("doc_id"), new StringColumn("verdict"), new OptionalColumn<double>("value"));
        var (copyOf, similarity) = (new StringColumn("copy_of"), new OptionalColumn<double>("similarity"));
        await using var table = await PartWriter.OpenAsync(Lake, path, [docId, verdict, value, copyOf, similarity]);
        foreach (var row in verdicts)
        {
            docId.Add(row.DocId);
            verdict.Add(row.Verdict);
            value.Add(row.Value);
            copyOf.Add(row.CopyOf);
            similarity.Add(null);
            await table.EndRowAsync();
        }

        await table.CommitAsync();
    }

    private static Manifest Draft(string name, string key, string keep, IReadOnlyList<GeneratedPage> pages, IReadOnlyList<ManifestShard> shards) => new()
    {
        Name = name,
        Version = 0,
        Id = "",
        Recipe = new JsonObject { ["keep"] = JsonNode.Parse(keep) },
        Inputs = [],
        Stages = new(StringComparer.Ordinal) { ["verdicts"] = key },
        Funnel = new Funnel
        {
            PagesIn = pages.Count,
            Kept = pages.Count,
            Removed = new(StringComparer.Ordinal),
            Duplicates = new(StringComparer.Ordinal),
            Quarantined = new(StringComparer.Ordinal),
            Steps = [],
        },
        SkippedRecords = new(StringComparer.Ordinal),
        Totals = new ManifestTotals
        {
            All = new PageTotal(pages.Count, 0, 0),
            Sources = new(StringComparer.Ordinal),
            Years = new(StringComparer.Ordinal),
            Domains = [],
            DomainCount = 0,
        },
        Shards = shards,
    };
}
