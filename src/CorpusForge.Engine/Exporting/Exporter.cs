using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Exporting;

/// <summary>
/// Exports a version of a mixture. Shards are planned, written side by side, stored, read back and noted one by one; the manifest comes last. Another run of
/// the same export goes on with the shards that are noted, and its bytes do not depend on how often it was stopped or on the number of workers.
/// </summary>
public sealed class Exporter(LakeFolder lake, ExportRequest request)
{
    private readonly ExportSource source = new(new MixtureCatalog(lake), request.Mixture);
    private readonly ExportMixture mixture = new(request.Mixture.Name, request.Mixture.Version, request.Mixture.Id);

    private readonly ExportTokenizer? tokenizer = request.Tokenizer is { } named
        ? new ExportTokenizer(
            named.Name, named.Key, named.VocabularySize,
            named.EndOfText ?? throw new ExportRefusedException($"The tokenizer {named.Name} has no token that ends a document; documents could not be told apart. Take one that has."))
        : null;

    /// <summary>Exports, or finds that the export is there. Throws <see cref="ExportRefusedException"/> for what cannot be, before anything is written.</summary>
    public async Task<ExportResult> RunAsync(CancellationToken token)
    {
        var columns = await ChosenColumnsAsync().ConfigureAwait(false);
        var format = ExportFormats.Create(request.Settings, tokenizer, columns);
        var place = new ExportPlace(request.Store, ExportPlan.KeyOf(request.Settings, mixture, tokenizer));
        if (await place.FinishedAsync(token).ConfigureAwait(false) is { } there)
        {
            return new ExportResult(there, IsNew: false, there.Shards.Count);
        }

        var plan = await place.PlanAsync(token).ConfigureAwait(false);
        await new UseRegister(lake).AddAsync(
            new MixtureUse("export", request.Store.Place, mixture.Name, mixture.Version, mixture.Id, request.Settings.Format)).ConfigureAwait(false);
        if (plan is null)
        {
            plan = await new ExportPlanner(request, format, source).PlanAsync(mixture, tokenizer, token).ConfigureAwait(false);
            await StoredFile.PutTextAsync(request.Store, ExportPlan.FileName, plan.ToJson(), lake.TemporaryPath("plan"), token).ConfigureAwait(false);
        }

        var reused = await WriteShardsAsync(plan, format, columns, token).ConfigureAwait(false);
        var manifest = await new ExportSeal(lake, request, plan, format).SealAsync(token).ConfigureAwait(false);
        await place.ClearAsync(token).ConfigureAwait(false);
        return new ExportResult(manifest, IsNew: true, reused);
    }

    private async Task<int> WriteShardsAsync(ExportPlan plan, IExportFormat format, IReadOnlyList<ExportColumn> columns, CancellationToken token)
    {
        var noted = (await request.Store.ListAsync(token).ConfigureAwait(false)).Select(found => found.Name).ToHashSet(StringComparer.Ordinal);
        var missing = plan.Shards.Where(shard => !noted.Contains(ExportPlan.RecordOf(plan.NameOf(shard)))).ToList();
        request.Progress.Planned(plan.Shards.Count, plan.Shards.Count - missing.Count);
        var workers = Math.Max(1, Math.Min(request.Workers, missing.Count));

        // Twice, for what compresses at the end has both files for a moment.
        DiskRoom.Require(lake.Root, 2 * workers * Math.Min(plan.Settings.ShardSize, request.Mixture.Totals.All.Bytes), "writing shards before they are stored");
        var exporter = new ShardExporter(lake, request, plan, format, source);
        await Parallel.ForEachAsync(
            missing, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = token },
            async (shard, stop) => await exporter.RunAsync(shard, columns, stop).ConfigureAwait(false)).ConfigureAwait(false);
        return plan.Shards.Count - missing.Count;
    }

    private async Task<IReadOnlyList<ExportColumn>> ChosenColumnsAsync()
    {
        var known = await source.ColumnsAsync().ConfigureAwait(false);
        return [.. request.Settings.Columns.Select(name => known.FirstOrDefault(column => column.Name == name) ?? throw new ExportRefusedException(
            $"--columns: {request.Mixture.Name} has no measure or score '{name}'; it has: {string.Join(", ", known.Select(column => column.Name).DefaultIfEmpty("none"))}."))];
    }
}
