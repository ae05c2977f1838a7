using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Mixtures;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// Two versions of a mixture over pages that never were, with their verdicts: about a tenth of the pages is in one of them alone, one in fifty has another
/// text, one in a hundred another capture or another repeat.
/// </summary>
internal sealed class SyntheticVersions(LakeFolder lake)
{
    private const int RowsOfShard = 125_000;
    private const int Numbers = 90;

    private static readonly string[] Rules = ["characters", "japanese-ratio", "hiragana-ratio", "affiliate-text-score", "near", "sample"];
    private static readonly string[] Words = ["猫", "窓", "静かに", "眺める", "雨", "町", "歩く", "古い", "駅", "の", "を", "が", "に", "は", "。\n", "、"];

    /// <summary>Writes both, of so many pages each.</summary>
    public async Task<(Manifest Before, Manifest After)> WriteAsync(int pages) =>
        (await WriteAsync(pages, 0).ConfigureAwait(false), await WriteAsync(pages, 1).ConfigureAwait(false));

    // Page n is in a version unless its hash says otherwise; one in a version alone has its verdict in the other.
    private async Task<Manifest> WriteAsync(int pages, int side)
    {
        var (key, last) = (ContentKey.Hash($"version {side}"), (int)(pages / 0.95));
        var kept = Enumerable.Range(0, last).Where(page => Holds(page, side)).Take(pages).OrderBy(page => Hash(page, 2)).ToArray();
        await WriteVerdictsAsync(key, last, side).ConfigureAwait(false);
        var shards = new ManifestShard[(kept.Length + RowsOfShard - 1) / RowsOfShard];
        await Parallel.ForEachAsync(Enumerable.Range(0, shards.Length), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (shard, _) =>
            shards[shard] = await WriteShardAsync(key, shard, kept[(shard * RowsOfShard)..Math.Min(kept.Length, (shard + 1) * RowsOfShard)], side).ConfigureAwait(false)).ConfigureAwait(false);
        return (await new MixtureCatalog(lake).AddAsync(Draft(key, kept.Length, shards), lake.StageFolder("shards", key)).ConfigureAwait(false)).Manifest;
    }

    private static bool Holds(int page, int side) => Hash(page, 3) % 20 != (ulong)side;

    private async Task WriteVerdictsAsync(string key, int last, int side)
    {
        var (docId, verdict, value) = (new StringColumn("doc_id"), new StringColumn("verdict"), new OptionalColumn<double>("value"));
        var (copyOf, similarity) = (new StringColumn("copy_of"), new OptionalColumn<double>("similarity"));
        await using var table = await PartWriter.OpenAsync(lake, lake.PartPath("verdicts", key, 0), [docId, verdict, value, copyOf, similarity]).ConfigureAwait(false);
        for (var page = 0; page < last; page++)
        {
            var rule = Rules[Hash(page, 4) % (ulong)Rules.Length];
            docId.Add(Id(page, side));
            verdict.Add(Holds(page, side) ? "kept" : rule);
            value.Add(Holds(page, side) || rule is "near" or "sample" ? null : Unit(page, 5));
            copyOf.Add(!Holds(page, side) && rule == "near" ? Id(page + 1, side) : "");
            similarity.Add(null);
            await table.EndRowAsync().ConfigureAwait(false);
        }

        await table.CommitAsync().ConfigureAwait(false);
    }

    private async Task<ManifestShard> WriteShardAsync(string key, int shard, int[] rows, int side)
    {
        StringColumn[] texts = [.. ((string[])["doc_id", "url", "host", "domain", "source", "title", "text", "charset"]).Select(name => new StringColumn(name))];
        TimeColumn[] times = [new("fetched_at"), new("published_at"), new("modified_at")];
        ValueColumn<double>[] numbers = [.. MeasureCatalog.All.Select(measure => measure.Name).Take(Numbers - 4).Concat(["affiliate-score", "adult-score", "quality-score", "perplexity-score"]).Select(name => new ValueColumn<double>(name))];
        var (cluster, similarity, repeat) = (new ValueColumn<int>("cluster_size"), new OptionalColumn<double>("cluster_similarity"), new ValueColumn<int>("repeat"));
        var file = string.Create(CultureInfo.InvariantCulture, $"shard-{shard:d5}.parquet");
        var path = Path.Combine(lake.StageFolder("shards", key), file);
        await using (var table = await PartWriter.OpenAsync(lake, path, [.. texts, .. times, .. numbers, cluster, similarity, repeat]).ConfigureAwait(false))
        {
            foreach (var page in rows)
            {
                var host = $"host{Hash(page, 6) % 20_000}.example";
                var text = Text(page, side);
                string[] values = [Id(page, side), $"http://{host}/{page}", host, host, "crawl", $"題 {page}", text, "utf-8"];
                for (var at = 0; at < texts.Length; at++)
                {
                    texts[at].Add(values[at]);
                }

                times[0].Add(DateTime.UnixEpoch.AddDays(10_000 + (Hash(page, 7) % 8_000)));
                times[1].Add(null);
                times[2].Add(null);
                for (var at = 0; at < Numbers; at++)
                {
                    numbers[at].Add(Math.Pow(Unit(page, 100 + at), 1 + (at % 5) + (side * 0.02 * at)));
                }

                cluster.Add(1 + (int)(Hash(page, 8) % 3));
                similarity.Add(null);
                repeat.Add(side == 1 && Hash(page, 9) % 100 == 0 ? 2 : 1);
                await table.EndRowAsync(text.Length).ConfigureAwait(false);
            }

            await table.CommitAsync().ConfigureAwait(false);
        }

        var bytes = await File.ReadAllBytesAsync(path).ConfigureAwait(false);
        return new ManifestShard(file, rows.Length, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static string Text(int page, int side)
    {
        var changed = side == 1 && (Hash(page, 10) % 50 == 0 || Recaptured(page));
        return string.Concat(Enumerable.Range(0, 40 + (int)(Hash(page, 11) % 60)).Select(at => Words[Hash(page, 1000 + at) % (ulong)Words.Length])) + (changed ? "\n改めました。" : "");
    }

    private static bool Recaptured(int page) => Hash(page, 12) % 100 == 0;

    private static string Id(int page, int side) =>
        new UInt128(Hash(page, 13), Hash(page, side == 1 && Recaptured(page) ? 15 : 14)).ToString("x32", CultureInfo.InvariantCulture);

    private static double Unit(int page, int stream) => (Hash(page, stream) >> 11) * (1.0 / (1UL << 53));

    private static ulong Hash(int page, int stream)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, page);
        return XxHash3.HashToUInt64(bytes, stream);
    }

    private static Manifest Draft(string key, long pages, IReadOnlyList<ManifestShard> shards) => new()
    {
        Name = "synthetic",
        Version = 0,
        Id = "",
        Recipe = new JsonObject { ["keep"] = new JsonArray() },
        Inputs = [],
        Stages = new(StringComparer.Ordinal) { ["verdicts"] = key },
        Funnel = new Funnel
        {
            PagesIn = pages,
            Kept = pages,
            Removed = new(StringComparer.Ordinal),
            Duplicates = new(StringComparer.Ordinal),
            Quarantined = new(StringComparer.Ordinal),
            Steps = [],
        },
        SkippedRecords = new(StringComparer.Ordinal),
        Totals = new ManifestTotals
        {
            All = new PageTotal(pages, 0, 0),
            Sources = new(StringComparer.Ordinal),
            Years = new(StringComparer.Ordinal),
            Domains = [],
            DomainCount = 0,
        },
        Shards = shards,
    };
}
