using System.Security.Cryptography;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Mixtures;

/// <summary>Recomputes everything a manifest claims.</summary>
public static class MixtureVerifier
{
    /// <summary>What does not hold, one sentence each; empty when all does.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(MixtureCatalog catalog, Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(manifest);
        var folder = catalog.VersionFolder(manifest.Name, manifest.Version);
        var faults = new List<string>();
        if (manifest.ComputeId() is var id && id != manifest.Id)
        {
            faults.Add($"The manifest says id {manifest.Id}, its content has {id}: it was changed after it was written.");
        }
        else if (await File.ReadAllTextAsync(Path.Combine(folder, MixtureCatalog.ManifestFile)).ConfigureAwait(false) != manifest.ToJson())
        {
            faults.Add("The manifest is not written as CorpusForge writes it: it was changed after it was written.");
        }

        if (manifest.Funnel.Unaccounted != 0)
        {
            faults.Add($"The funnel does not add up: {manifest.Funnel.Unaccounted} pages are unaccounted for.");
        }

        var rows = manifest.Shards.Sum(shard => shard.Rows);
        if (rows != manifest.Funnel.Kept || rows != manifest.Totals.All.Pages)
        {
            faults.Add($"The shards have {rows} rows, the funnel keeps {manifest.Funnel.Kept} and the totals count {manifest.Totals.All.Pages}.");
        }

        foreach (var shard in manifest.Shards)
        {
            faults.AddRange(await FaultsOfAsync(Path.Combine(folder, shard.File), shard).ConfigureAwait(false));
        }

        foreach (var stranger in Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)!)
            .Except([MixtureCatalog.ManifestFile, .. manifest.Shards.Select(shard => shard.File)], StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            faults.Add($"{stranger}: the manifest does not know this file.");
        }

        return faults;
    }

    private static async Task<IReadOnlyList<string>> FaultsOfAsync(string path, ManifestShard shard)
    {
        if (!File.Exists(path))
        {
            return [$"{shard.File}: missing."];
        }

        string hash;
        await using (var stream = File.OpenRead(path))
        {
            if (stream.Length != shard.Bytes)
            {
                return [$"{shard.File}: {stream.Length} bytes, the manifest says {shard.Bytes}."];
            }

            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream).ConfigureAwait(false));
        }

        if (hash != shard.Sha256)
        {
            return [$"{shard.File}: sha256 {hash}, the manifest says {shard.Sha256}."];
        }

        await using var table = await TableReader.OpenAsync(path).ConfigureAwait(false);
        var rows = Enumerable.Range(0, table.Groups).Sum(group => (long)table.Rows(group));
        return rows == shard.Rows ? [] : [$"{shard.File}: {rows} rows, the manifest says {shard.Rows}."];
    }
}
