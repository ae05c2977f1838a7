using CorpusForge.Core.Documents;
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
        var docId = await table.StringsAsync(group, "doc_id").ConfigureAwait(false);
        var url = await table.StringsAsync(group, "url").ConfigureAwait(false);
        var host = await table.StringsAsync(group, "host").ConfigureAwait(false);
        var domain = await table.StringsAsync(group, "domain").ConfigureAwait(false);
        var source = await table.StringsAsync(group, "source").ConfigureAwait(false);
        var fetchedAt = await table.OptionalAsync<DateTime>(group, "fetched_at").ConfigureAwait(false);
        var publishedAt = await table.OptionalAsync<DateTime>(group, "published_at").ConfigureAwait(false);
        var modifiedAt = await table.OptionalAsync<DateTime>(group, "modified_at").ConfigureAwait(false);
        var title = await table.StringsAsync(group, "title").ConfigureAwait(false);
        var text = await table.StringsAsync(group, "text").ConfigureAwait(false);
        var charset = await table.StringsAsync(group, "charset").ConfigureAwait(false);
        var clusterSize = await table.ValuesAsync<int>(group, "cluster_size").ConfigureAwait(false);
        var repeat = await table.ValuesAsync<int>(group, "repeat").ConfigureAwait(false);
        return [.. Enumerable.Range(0, docId.Length).Select(row => new MixturePage(
            new Document
            {
                DocId = docId[row]!,
                Url = url[row]!,
                Host = host[row]!,
                Domain = domain[row]!,
                FetchedAt = DocumentReader.Utc(fetchedAt[row]),
                PublishedAt = DocumentReader.Utc(publishedAt[row]),
                ModifiedAt = DocumentReader.Utc(modifiedAt[row]),
                Title = title[row]!,
                Text = text[row]!,
                Charset = charset[row]!,
            },
            source[row]!, clusterSize[row], repeat[row]))];
    }
}
