using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>Reads the facts of a card that the manifest does not hold from the shards of a version.</summary>
public static class CardReader
{
    /// <summary>Distributions of length and of cluster size. Reads two columns of numbers and the texts, shard by shard.</summary>
    public static async Task<CardFacts> ReadAsync(MixtureCatalog catalog, Manifest manifest, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(manifest);
        var (lengths, clusters) = (new List<double>(), new List<double>());
        foreach (var shard in manifest.Shards)
        {
            await using var table = await TableReader.OpenAsync(Path.Combine(catalog.VersionFolder(manifest.Name, manifest.Version), shard.File)).ConfigureAwait(false);
            for (var group = 0; group < table.Groups; group++)
            {
                token.ThrowIfCancellationRequested();
                lengths.AddRange((await table.StringsAsync(group, "text").ConfigureAwait(false)).Select(text => (double)Length(text!)));
                clusters.AddRange((await table.ValuesAsync<int>(group, "cluster_size").ConfigureAwait(false)).Select(size => (double)size));
            }
        }

        var removed = manifest.Funnel.Removed;
        return new CardFacts
        {
            Blocked = removed.GetValueOrDefault("blocked") + removed.GetValueOrDefault("taken-down"),
            Distributions = [.. new[] { CardDeciles.Of("characters", lengths), CardDeciles.Of("cluster_size", clusters) }.OfType<CardDeciles>()],
        };
    }

    // Unicode scalar values, as manifests count them.
    private static int Length(string text) => text.Length - text.Count(char.IsLowSurrogate);
}
