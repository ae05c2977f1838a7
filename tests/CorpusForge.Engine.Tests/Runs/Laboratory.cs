using CorpusForge.Core.Documents;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>A folder with sources and a lake in it, and runs over them.</summary>
internal sealed class Laboratory : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public string Lake => Folder["lake"];

    public void Write(string name, WarcBuilder archive) => Folder.Write(name, archive.GzipPerRecord());

    /// <summary>Runs a recipe of which only what matters is given: by default all archives of the folder, nothing kept back.</summary>
    public Task<RunResult> RunAsync(string recipe = "", string? lake = null, int workers = 2, Func<Recipe, Recipe>? change = null, IRunWatcher? watcher = null, long gatheredInMemory = long.MaxValue)
    {
        var resolved = Load(recipe);
        return CorpusRun.ExecuteAsync(
            new RunRequest(change is null ? resolved : change(resolved), lake ?? Lake, workers) { GatheredInMemory = gatheredInMemory }, watcher, TestContext.Current.CancellationToken);
    }

    /// <summary>Runs a recipe until it is stopped.</summary>
    public Task<RunResult> RunUntilAsync(string recipe, CancellationToken token) =>
        CorpusRun.ExecuteAsync(new RunRequest(Load(recipe), Lake, 2), null, token);

    /// <summary>The rows of a version, in shard order.</summary>
    public async Task<IReadOnlyList<ShardRow>> RowsAsync(Manifest manifest, string? lake = null)
    {
        var rows = new List<ShardRow>();
        foreach (var shard in manifest.Shards)
        {
            await using var table = await TableReader.OpenAsync(
                Path.Combine(lake ?? Lake, "mixtures", manifest.Name, $"v{manifest.Version:d4}", shard.File));
            for (var group = 0; group < table.Groups; group++)
            {
                var (id, url) = (await table.StringsAsync(group, "doc_id"), await table.StringsAsync(group, "url"));
                var (source, text) = (await table.StringsAsync(group, "source"), await table.StringsAsync(group, "text"));
                var (size, repeat) = (await table.ValuesAsync<int>(group, "cluster_size"), await table.ValuesAsync<int>(group, "repeat"));
                var fetched = await table.OptionalAsync<DateTime>(group, "fetched_at");
                rows.AddRange(Enumerable.Range(0, id.Length).Select(at =>
                    new ShardRow(id[at]!, url[at]!, source[at]!, text[at]!, fetched[at], size[at], repeat[at])));
            }
        }

        return rows;
    }

    /// <summary>All documents of the lake, in no order.</summary>
    public async Task<IReadOnlyList<Document>> DocumentsAsync(string? lake = null)
    {
        var documents = new List<Document>();
        foreach (var part in Parts("documents", lake))
        {
            await foreach (var document in DocumentReader.ReadAsync(part))
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    /// <summary>All quarantine rows of the lake, in no order.</summary>
    public async Task<IReadOnlyList<QuarantineRow>> QuarantineAsync(string? lake = null) =>
        [.. (await Task.WhenAll(Parts("quarantine", lake).Select(QuarantineTable.ReadAsync))).SelectMany(rows => rows)];

    /// <summary>Verdict and the document copied, by doc_id, of a version.</summary>
    public async Task<IReadOnlyList<(string DocId, string Verdict, string CopyOf)>> VerdictsAsync(Manifest manifest)
    {
        var rows = new List<(string, string, string)>();
        foreach (var part in Directory.GetFiles(Path.Combine(Lake, "verdicts", manifest.Stages["verdicts"]), "*.parquet"))
        {
            await using var table = await TableReader.OpenAsync(part);
            for (var group = 0; group < table.Groups; group++)
            {
                var (id, verdict) = (await table.StringsAsync(group, "doc_id"), await table.StringsAsync(group, "verdict"));
                var copyOf = await table.StringsAsync(group, "copy_of");
                rows.AddRange(Enumerable.Range(0, id.Length).Select(at => (id[at]!, verdict[at]!, copyOf[at]!)));
            }
        }

        return rows;
    }

    /// <summary>The similarity that the verdicts of a version hold, by URL.</summary>
    public async Task<IReadOnlyDictionary<string, double?>> SimilaritiesAsync(Manifest manifest)
    {
        var urls = (await DocumentsAsync()).ToDictionary(page => page.DocId, page => page.Url, StringComparer.Ordinal);
        var found = new Dictionary<string, double?>(StringComparer.Ordinal);
        foreach (var part in Directory.GetFiles(Path.Combine(Lake, "verdicts", manifest.Stages["verdicts"]), "*.parquet"))
        {
            await using var table = await TableReader.OpenAsync(part);
            for (var group = 0; group < table.Groups; group++)
            {
                var ids = await table.StringsAsync(group, "doc_id");
                foreach (var (id, similarity) in ids.Zip(await table.OptionalAsync<double>(group, "similarity")))
                {
                    found[urls[id!]] = similarity;
                }
            }
        }

        return found;
    }

    /// <summary>What a manifest claims and does not hold.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(Manifest manifest)
    {
        using var lake = LakeFolder.Open(Lake);
        return await MixtureVerifier.FaultsAsync(new MixtureCatalog(lake), manifest);
    }

    public IReadOnlyList<string> Parts(string kind, string? lake = null) => Directory.Exists(Path.Combine(lake ?? Lake, kind))
        ? [.. Directory.GetFiles(Path.Combine(lake ?? Lake, kind), "part-*.parquet", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>A recipe of which only what matters is given.</summary>
    public Recipe Load(string recipe)
    {
        var text = recipe.Contains("sources:", StringComparison.Ordinal) ? recipe : "sources: [ { name: crawl, kind: warc, path: '*.warc.gz' } ]\n" + recipe;
        text = text.Contains("name: t\n", StringComparison.Ordinal) ? text : "name: t\n" + text;
        return RecipeLoader.Parse(text, Folder.Path);
    }

    public void Dispose() => Folder.Dispose();
}
