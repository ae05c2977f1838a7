using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Objects;

namespace CorpusForge.Engine.Exporting;

/// <summary>What lies where an export is to go: nothing, the same export, whole or in part, or something that must not be touched.</summary>
/// <param name="store">The place.</param>
/// <param name="key">Key of what is asked.</param>
internal sealed class ExportPlace(IObjectStore store, string key)
{
    /// <summary>
    /// The export, where it is there and whole by the lengths of its files; null where it is not there. Throws <see cref="ExportRefusedException"/> where
    /// another lies there, and <see cref="InvalidDataException"/> where it is visibly damaged.
    /// </summary>
    public async Task<ExportManifest?> FinishedAsync(CancellationToken token)
    {
        if (await StoredFile.TryReadAsync(store, ExportManifest.FileName, token).ConfigureAwait(false) is not { } json)
        {
            return null;
        }

        var manifest = ExportManifest.Parse(json, store.Place);
        if (manifest.Key != key)
        {
            throw new ExportRefusedException(
                $"'{store.Place}' holds another export: {Describe(manifest.Settings, manifest.Mixture, manifest.Tokenizer)}. Name another place with --to, or remove that one.");
        }

        var lengths = (await store.ListAsync(token).ConfigureAwait(false)).ToDictionary(found => found.Name, found => found.Length, StringComparer.Ordinal);
        var broken = manifest.Shards.SelectMany(shard => shard.Files).Concat(manifest.Files).FirstOrDefault(file => lengths.GetValueOrDefault(file.File, -1) != file.Bytes);
        if (broken is not null || manifest.ComputeId() != manifest.Id)
        {
            throw new InvalidDataException(
                $"{store.Place}: this export is damaged ({(broken is null ? "its manifest was changed" : $"{broken.File} is missing or cut")}). "
                + "`corpusforge mix export-verify` tells more; remove it and export again.");
        }

        await ClearAsync(token).ConfigureAwait(false);
        return manifest;
    }

    /// <summary>The plan of the same export that was begun here; null where the place is empty. Throws <see cref="ExportRefusedException"/> otherwise.</summary>
    public async Task<ExportPlan?> PlanAsync(CancellationToken token)
    {
        if (await StoredFile.TryReadAsync(store, ExportPlan.FileName, token).ConfigureAwait(false) is { } json)
        {
            var plan = ExportPlan.Parse<ExportPlan>(json, $"{store.Place}/{ExportPlan.FileName}");
            return plan.Key == key ? plan : throw new ExportRefusedException(
                $"'{store.Place}' holds the beginning of another export: {Describe(plan.Settings, plan.Mixture, plan.Tokenizer)}. Finish it with its own command, "
                + "name another place with --to, or remove it.");
        }

        return await store.ListAsync(token).ConfigureAwait(false) is not [var stranger, ..] ? null : throw new ExportRefusedException(
            $"'{store.Place}' is not empty and holds no export; it has {stranger.Name}. Name another place with --to.");
    }

    /// <summary>Removes what lies there only until the export is whole.</summary>
    public async Task ClearAsync(CancellationToken token)
    {
        foreach (var found in await store.ListAsync(token).ConfigureAwait(false))
        {
            if (found.Name.StartsWith(ExportPlan.Prefix, StringComparison.Ordinal))
            {
                await store.DeleteAsync(found.Name, token).ConfigureAwait(false);
            }
        }
    }

    private static string Describe(ExportSettings settings, ExportMixture mixture, ExportTokenizer? tokenizer)
    {
        var extra = string.Concat(
            settings.Layout is { } layout ? $", layout {layout}" : "", settings.Compression is { } compression ? $", compression {compression}" : "",
            tokenizer is null ? "" : $", tokenizer {tokenizer.Name} ({tokenizer.Key})",
            settings.Columns.Count == 0 ? "" : $", columns {string.Join(' ', settings.Columns)}");
        return FormattableString.Invariant(
            $"{MixtureReference.Title(mixture.Name, mixture.Version)} as {settings.Format}, shard-size {settings.ShardSize}, held-out {settings.Heldout}, seed {settings.Seed}, repeats {settings.Repeats}{extra}");
    }
}
