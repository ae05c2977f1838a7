using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CorpusForge.Core.Mixtures;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Tests.Mixtures;

/// <summary>Makes small mixtures whose manifests hold.</summary>
internal static class SampleMixture
{
    public const string Name = "ja-web";

    /// <summary>Two shards of a row each in a folder of the lake, and the draft that describes them.</summary>
    public static async Task<(Manifest Draft, string Shards)> DraftAsync(LakeFolder lake, string content)
    {
        var folder = lake.StageFolder("shards", Guid.NewGuid().ToString("n"));
        Directory.CreateDirectory(folder);
        var shards = new List<ManifestShard>();
        for (var number = 0; number < 2; number++)
        {
            var name = $"shard-0000{number}.parquet";
            await using (var stream = File.Create(Path.Combine(folder, name)))
            {
                var text = new StringColumn("text");
                await using var table = await TableWriter.OpenAsync(stream, [text]);
                text.Add(content + number);
                await table.EndRowAsync();
            }

            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, name));
            shards.Add(new ManifestShard(name, 1, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        return (Draft(shards), folder);
    }

    public static async Task<(Manifest Manifest, bool IsNew)> AddAsync(LakeFolder lake, string content)
    {
        var (draft, shards) = await DraftAsync(lake, content);
        return await new MixtureCatalog(lake).AddAsync(draft, shards);
    }

    private static Manifest Draft(IReadOnlyList<ManifestShard> shards) => new()
    {
        Name = Name,
        Version = 0,
        Id = "",
        Recipe = new JsonObject { ["mixture"] = new JsonObject { ["seed"] = 42 } },
        Inputs = [new ManifestInput("crawl", "日本.warc.gz", 10, "aa")],
        Stages = new(StringComparer.Ordinal) { ["verdicts"] = "key" },
        Funnel = new Funnel
        {
            PagesIn = 6,
            Kept = 2,
            Removed = new(StringComparer.Ordinal) { ["characters"] = 2 },
            Duplicates = new(StringComparer.Ordinal) { ["url"] = 1 },
            Quarantined = new(StringComparer.Ordinal) { ["gzip-corrupt"] = 1 },
            Steps = [new FunnelStep("quarantine", 6, 5), new FunnelStep("characters", 5, 3), new FunnelStep("url", 3, 2)],
        },
        SkippedRecords = new(StringComparer.Ordinal) { ["revisit"] = 3 },
        Totals = new ManifestTotals
        {
            All = new PageTotal(2, 10, 30),
            Sources = new(StringComparer.Ordinal) { ["crawl"] = new PageTotal(2, 10, 30) },
            Years = new(StringComparer.Ordinal) { ["2024"] = new PageTotal(2, 10, 30) },
            Domains = [new DomainTotal("例え.jp", 2, 10)],
            DomainCount = 1,
        },
        Shards = shards,
    };
}
