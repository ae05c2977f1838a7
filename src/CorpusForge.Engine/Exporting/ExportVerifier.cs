using System.Text;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Objects;

namespace CorpusForge.Engine.Exporting;

/// <summary>Recomputes everything that the manifest of a finished export claims, from what lies at its place.</summary>
/// <param name="store">The place.</param>
/// <param name="temporaryPath">Makes fresh local paths.</param>
public sealed class ExportVerifier(IObjectStore store, Func<string, string> temporaryPath)
{
    /// <summary>The manifest. Throws <see cref="ExportRefusedException"/> where there is none.</summary>
    public async Task<ExportManifest> ManifestAsync(CancellationToken token)
    {
        if (await StoredFile.TryReadAsync(store, ExportManifest.FileName, token).ConfigureAwait(false) is { } json)
        {
            return ExportManifest.Parse(json, store.Place);
        }

        throw new ExportRefusedException(await StoredFile.TryReadAsync(store, ExportPlan.FileName, token).ConfigureAwait(false) is null
            ? $"There is no export at '{store.Place}': no {ExportManifest.FileName} lies there."
            : $"The export at '{store.Place}' is not finished; the command that began it goes on with it.");
    }

    /// <summary>What does not hold, one sentence each; empty when all does.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="workers">Shards at the same time.</param>
    /// <param name="token">Stops it.</param>
    public async Task<IReadOnlyList<string>> FaultsAsync(ExportManifest manifest, int workers, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var faults = await FaultsOfManifestAsync(manifest, token).ConfigureAwait(false);
        var format = ExportFormats.Create(manifest.Settings, manifest.Tokenizer, [.. manifest.Settings.Columns.Select(name => new ExportColumn(name, Optional: false))]);
        var check = new ShardCheck(format, store, new SplitRule(manifest.Settings.Heldout, manifest.Settings.Seed), temporaryPath);
        var ofShards = new IReadOnlyList<string>[manifest.Shards.Count];
        await Parallel.ForAsync(
            0, ofShards.Length, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = token },
            async (at, stop) => ofShards[at] = await check.FaultsAsync(manifest.Shards[at], stop).ConfigureAwait(false)).ConfigureAwait(false);
        faults.AddRange(ofShards.SelectMany(found => found));
        foreach (var file in manifest.Files)
        {
            faults.AddRange(await FaultsOfTextAsync(file, token).ConfigureAwait(false));
        }

        faults.AddRange(await FaultsOfIndexesAsync(manifest, format, token).ConfigureAwait(false));
        faults.AddRange(await StrangersAsync(manifest, token).ConfigureAwait(false));
        return faults;
    }

    private async Task<List<string>> FaultsOfManifestAsync(ExportManifest manifest, CancellationToken token)
    {
        var faults = new List<string>();
        if (manifest.ComputeId() is var id && id != manifest.Id)
        {
            faults.Add($"The manifest says id {manifest.Id}, its content has {id}: it was changed after it was written.");
        }
        else if (await TextAsync(ExportManifest.FileName, token).ConfigureAwait(false) != manifest.ToJson())
        {
            faults.Add("The manifest is not written as CorpusForge writes it: it was changed after it was written.");
        }

        if (ExportPlan.KeyOf(manifest.Settings, manifest.Mixture, manifest.Tokenizer) != manifest.Key)
        {
            faults.Add("The manifest's key is not that of its settings.");
        }

        foreach (var (split, total) in manifest.Splits)
        {
            if (SplitTotal.Of(split, manifest.Shards) is var sum && sum != total)
            {
                faults.Add($"The shards of {split} add up to {sum.Documents} documents and {sum.Tokens} tokens, the manifest says {total.Documents} and {total.Tokens}.");
            }
        }

        if (await TextAsync(ExportManifest.SumsName, token).ConfigureAwait(false) != manifest.ToSums())
        {
            faults.Add($"{ExportManifest.SumsName}: missing, or not the hashes of the manifest.");
        }

        return faults;
    }

    private async Task<IReadOnlyList<string>> FaultsOfTextAsync(ExportFile file, CancellationToken token)
    {
        try
        {
            using var stored = await StoredFile.FetchAsync(store, file.File, temporaryPath("text"), token).ConfigureAwait(false);
            return await ShardCheck.FaultOfAsync(stored.Path, file, token).ConfigureAwait(false) is { } fault ? [fault] : [];
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return [$"{file.File}: missing."];
        }
    }

    private async Task<IReadOnlyList<string>> FaultsOfIndexesAsync(ExportManifest manifest, IExportFormat format, CancellationToken token)
    {
        var faults = new List<string>();
        foreach (var (name, text) in format.Indexes(manifest.Shards))
        {
            if (await TextAsync(name, token).ConfigureAwait(false) != text)
            {
                faults.Add($"{name}: not the index of these shards.");
            }
        }

        return faults;
    }

    private async Task<IReadOnlyList<string>> StrangersAsync(ExportManifest manifest, CancellationToken token) =>
        [.. (await store.ListAsync(token).ConfigureAwait(false)).Select(found => found.Name)
            .Except([ExportManifest.FileName, ExportManifest.SumsName, .. manifest.Shards.SelectMany(shard => shard.Files).Concat(manifest.Files).Select(file => file.File)], StringComparer.Ordinal)
            .Select(stranger => $"{stranger}: the manifest does not know this file.")];

    private async Task<string?> TextAsync(string name, CancellationToken token) =>
        await StoredFile.TryReadAsync(store, name, token).ConfigureAwait(false) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
}
