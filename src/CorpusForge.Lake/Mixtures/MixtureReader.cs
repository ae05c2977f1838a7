using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Mixtures;

/// <summary>Reads the pages of a version back from its shards.</summary>
public static class MixtureReader
{
    /// <summary>All pages of a version, shard by shard, in the order in which trainers are to see them.</summary>
    public static async IAsyncEnumerable<MixturePage> PagesAsync(MixtureCatalog catalog, Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(manifest);
        foreach (var shard in manifest.Shards)
        {
            await foreach (var page in PagesAsync(Path.Combine(catalog.VersionFolder(manifest.Name, manifest.Version), shard.File)).ConfigureAwait(false))
            {
                yield return page;
            }
        }
    }

    /// <summary>The pages of one shard.</summary>
    public static async IAsyncEnumerable<MixturePage> PagesAsync(string shard)
    {
        await using var table = await TableReader.OpenAsync(shard).ConfigureAwait(false);
        for (var group = 0; group < table.Groups; group++)
        {
            foreach (var page in await GroupAsync(table, group).ConfigureAwait(false))
            {
                yield return page;
            }
        }
    }

    /// <summary>The pages of one row group of a shard.</summary>
    public static async Task<MixturePage[]> GroupAsync(TableReader table, int group)
    {
        ArgumentNullException.ThrowIfNull(table);
        var pages = await DocumentReader.TextsAsync(table, group).ConfigureAwait(false);
        var source = await table.StringsAsync(group, "source").ConfigureAwait(false);
        var clusterSize = await table.ValuesAsync<int>(group, "cluster_size").ConfigureAwait(false);
        var repeat = await table.ValuesAsync<int>(group, "repeat").ConfigureAwait(false);
        return [.. pages.Select((page, row) => new MixturePage(page, source[row]!, clusterSize[row], repeat[row]))];
    }
}
