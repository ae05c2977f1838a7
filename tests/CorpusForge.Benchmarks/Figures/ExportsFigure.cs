using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CorpusForge.Core.Mixtures;
using CorpusForge.Core.Tokens;
using CorpusForge.Engine.Exporting;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Objects;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// Speed, size and memory of each format of export: real texts, as often as it takes to make a version of about 200 MB of text, exported to the local disk
/// with everything that an export does: planning, writing, storing, hashing, reading back. Tokens are bytes of UTF-8, so that the format is measured and not a tokenizer.
/// </summary>
internal sealed class ExportsFigure : IFigure
{
    private const int TextBytes = 200_000_000;
    private const int RowsPerShard = 10_000;

    public void Print(TextWriter output)
    {
        var texts = LargeText.Of(TextBytes, output);
        var folder = Directory.CreateTempSubdirectory("corpusforge-exports-");
        try
        {
            using var lake = LakeFolder.Open(Path.Combine(folder.FullName, "lake"));
            var mixture = AddAsync(lake, texts).GetAwaiter().GetResult();
            output.WriteLine(FormattableString.Invariant($"  {mixture.Totals.All.Pages:N0} pages, {mixture.Totals.All.Bytes / 1e6:N0} MB of text, {Environment.ProcessorCount} workers, shards of 64 MiB"));
            output.WriteLine("  format        seconds    MB/s of text   MB/s a core   MB written   shards   verifying MB/s   peak MiB");
            foreach (var format in ExportFormats.Names)
            {
                Measure(lake, mixture, format, Path.Combine(folder.FullName, format), output);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(LakeFolder lake, Manifest mixture, string format, string place, TextWriter output)
    {
        using var memory = new PeakMemory();
        using var store = new FolderStore(place);
        var settings = new ExportSettings
        {
            Format = format, ShardSize = 64 << 20, Heldout = 0, Seed = 42, Columns = [], Repeats = "column",
        };
        var request = new ExportRequest(mixture, settings, store, Environment.ProcessorCount) { Tokenizer = ExportFormats.NeedsTokenizer(format) ? new Bytes() : null };
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var manifest = new Exporter(lake, request).RunAsync(CancellationToken.None).GetAwaiter().GetResult().Manifest;
        var (written, busy) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        watch.Restart();
        var faults = new ExportVerifier(store, lake.TemporaryPath).FaultsAsync(manifest, Environment.ProcessorCount, CancellationToken.None).GetAwaiter().GetResult();
        var megabytes = mixture.Totals.All.Bytes / 1e6;
        output.WriteLine(FormattableString.Invariant(
            $"  {format,-12} {written,8:f1} {megabytes / written,15:f0} {megabytes / busy,13:f0} {manifest.Shards.SelectMany(shard => shard.Files).Sum(file => file.Bytes) / 1e6,12:f1} {manifest.Shards.Count,8} {megabytes / watch.Elapsed.TotalSeconds,16:f0} {memory.Mebibytes,10}{(faults.Count == 0 ? "" : "  FAULTS")}"));
    }

    private static async Task<Manifest> AddAsync(LakeFolder lake, List<string> texts)
    {
        var folder = lake.StageFolder("shards", "figure");
        Directory.CreateDirectory(folder);
        var shards = new List<ManifestShard>();
        foreach (var (number, chunk) in texts.Chunk(RowsPerShard).Index())
        {
            shards.Add(await WriteAsync(folder, number, chunk).ConfigureAwait(false));
        }

        var draft = new Manifest
        {
            Name = "figure", Version = 0, Id = "", Recipe = new JsonObject(), Inputs = [], Stages = new(StringComparer.Ordinal), SkippedRecords = new(StringComparer.Ordinal), Shards = shards,
            Funnel = new Funnel
            {
                PagesIn = texts.Count, Kept = texts.Count, Removed = new(StringComparer.Ordinal), Duplicates = new(StringComparer.Ordinal), Quarantined = new(StringComparer.Ordinal), Steps = [],
            },
            Totals = new ManifestTotals
            {
                All = new PageTotal(texts.Count, texts.Sum(text => (long)text.Length), texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text))),
                Sources = new(StringComparer.Ordinal), Years = new(StringComparer.Ordinal), Domains = [], DomainCount = 0,
            },
        };
        return (await new MixtureCatalog(lake).AddAsync(draft, folder).ConfigureAwait(false)).Manifest;
    }

    private static async Task<ManifestShard> WriteAsync(string folder, int number, string[] texts)
    {
        var file = FormattableString.Invariant($"shard-{number:d5}.parquet");
        StringColumn[] strings = [.. ((string[])["doc_id", "url", "host", "domain", "source", "title", "text", "charset"]).Select(name => new StringColumn(name))];
        TimeColumn[] times = [new("fetched_at"), new("published_at"), new("modified_at")];
        ValueColumn<int>[] counts = [new("cluster_size"), new("repeat")];
        await using (var stream = new FileStream(Path.Combine(folder, file), FileMode.Create, FileAccess.ReadWrite))
        {
            await using var table = await TableWriter.OpenAsync(stream, [.. strings, .. times, .. counts], charactersPerGroup: 4 << 20).ConfigureAwait(false);
            foreach (var (at, text) in texts.Index())
            {
                var page = (number * RowsPerShard) + at;
                foreach (var (column, value) in strings.Zip((string[])
                    [FormattableString.Invariant($"{page:x32}"), $"https://h{page % 5000}.example/{page}", $"h{page % 5000}.example", $"h{page % 5000}.example", "figure", "題名", text, "utf-8"]))
                {
                    column.Add(value);
                }

                Array.ForEach(times, column => column.Add(null));
                Array.ForEach(counts, column => column.Add(1));
                await table.EndRowAsync(text.Length).ConfigureAwait(false);
            }
        }

        return new ManifestShard(file, texts.Length, new FileInfo(Path.Combine(folder, file)).Length, "");
    }

    private sealed class Bytes : ITextTokenizer
    {
        public string Name => "bytes";

        public string Key => "bytes";

        public int VocabularySize => 257;

        public int? EndOfText => 256;

        public int Count(string text) => Encoding.UTF8.GetByteCount(text);

        public void Encode(string text, List<int> ids)
        {
            foreach (var value in Encoding.UTF8.GetBytes(text))
            {
                ids.Add(value);
            }
        }

        public string Decode(IReadOnlyList<int> ids) => Encoding.UTF8.GetString([.. ids.Select(id => (byte)id)]);
    }
}
