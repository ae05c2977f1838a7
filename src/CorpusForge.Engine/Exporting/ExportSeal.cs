using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Exporting;

/// <summary>Writes what comes after the shards: indexes, cards, the list of hashes, and last the manifest.</summary>
internal sealed class ExportSeal(LakeFolder lake, ExportRequest request, ExportPlan plan, IExportFormat format)
{
    public async Task<ExportManifest> SealAsync(CancellationToken token)
    {
        var shards = new List<ExportShard>();
        foreach (var planned in plan.Shards)
        {
            shards.Add(await RecordAsync(plan.NameOf(planned), token).ConfigureAwait(false));
        }

        var files = new List<ExportFile>();
        await PutAsync(format.Indexes(shards), files, token).ConfigureAwait(false);
        var draft = new ExportManifest
        {
            Id = "",
            Key = plan.Key,
            Settings = plan.Settings,
            Mixture = plan.Mixture,
            Tokenizer = plan.Tokenizer,
            Splits = new(ExportSplit.All.ToDictionary(split => split, split => SplitTotal.Of(split, shards)), StringComparer.Ordinal),
            Shards = shards,
            Files = files,
        };
        var texts = request.Texts(draft with { Id = draft.ComputeId() });
        if (texts.Keys.FirstOrDefault(name => IsTaken(draft, name)) is { } taken)
        {
            throw new InvalidOperationException($"A text beside the shards cannot be called {taken}: the export has a file of that name.");
        }

        await PutAsync(texts, files, token).ConfigureAwait(false);
        var manifest = draft with { Id = draft.ComputeId() };
        await PutTextAsync(ExportManifest.SumsName, manifest.ToSums(), token).ConfigureAwait(false);
        await PutTextAsync(ExportManifest.FileName, manifest.ToJson(), token).ConfigureAwait(false);
        return manifest;
    }

    private static bool IsTaken(ExportManifest draft, string name) =>
        name is ExportManifest.FileName or ExportManifest.SumsName || name.StartsWith(ExportPlan.Prefix, StringComparison.Ordinal)
        || draft.Files.Any(file => file.File == name) || draft.Shards.Any(shard => shard.Files.Any(file => file.File == name));

    private async Task<ExportShard> RecordAsync(ShardName shard, CancellationToken token)
    {
        var name = ExportPlan.RecordOf(shard);
        var json = await StoredFile.TryReadAsync(request.Store, name, token).ConfigureAwait(false);
        return ExportPlan.Parse<ExportShard>(json ?? throw new IOException($"{request.Store.Place}: {name} vanished while the export was under way."), name);
    }

    private async Task PutAsync(SortedDictionary<string, string> texts, List<ExportFile> files, CancellationToken token)
    {
        foreach (var (name, text) in texts)
        {
            files.Add(await PutTextAsync(name, text, token).ConfigureAwait(false));
        }
    }

    private Task<ExportFile> PutTextAsync(string name, string text, CancellationToken token) =>
        StoredFile.PutTextAsync(request.Store, name, text, lake.TemporaryPath("text"), token);
}
