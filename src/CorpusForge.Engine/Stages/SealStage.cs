using System.Text.Json.Nodes;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>Writes the manifest and makes the version visible by one rename; then removes what was only gathered for it.</summary>
public sealed class SealStage(RunContext run) : Stage(run, "seal")
{
    /// <inheritdoc/>
    public override int Partitions => 1;

    /// <summary>The version that holds the result, and whether this run made it.</summary>
    public (Manifest Manifest, bool IsNew)? Result { get; private set; }

    /// <summary>
    /// The version that holds this very content already; null when there is none. Throws <see cref="InvalidDataException"/> when it is there and
    /// visibly damaged, for saying "it is there" of it would be wrong.
    /// </summary>
    public static Manifest? Find(RunContext run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var catalog = new MixtureCatalog(run.Lake);
        var sources = RecipeWriter.ToJson(run.Recipe, portable: true)["sources"];
        var known = catalog.Versions(run.Recipe.Name).Select(version => catalog.Load(run.Recipe.Name, version))
            .FirstOrDefault(known => known.TakenDown is null && known.Stages.GetValueOrDefault("verdicts") == run.StageKeys["verdicts"]

                // Licences and terms change no page and no key, but a version tells them.
                && JsonNode.DeepEquals(known.Recipe["sources"], sources));
        if (known is null)
        {
            return null;
        }

        var folder = catalog.VersionFolder(known.Name, known.Version);
        var broken = known.Shards.FirstOrDefault(shard => new FileInfo(Path.Combine(folder, shard.File)) is var file && (!file.Exists || file.Length != shard.Bytes));
        return broken is null && known.ComputeId() == known.Id
            ? known
            : throw new InvalidDataException(
                $"{folder}: this version holds the result but is damaged ({(broken is null ? "its manifest was changed" : $"{broken.File} is missing or cut")}). "
                + "`corpusforge mix verify` tells more; remove the folder and run again.");
    }

    /// <inheritdoc/>
    public override bool IsDone(int partition) => false;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        if (Find(Run) is { } existing)
        {
            Result = (existing, false);
            Clean();
            return;
        }

        var summary = VerdictsSummary.TryRead(VerdictsStage.SummaryPath(Run))!;
        var shards = new List<ManifestShard>();
        for (var shard = 0; shard < summary.Shards; shard++)
        {
            token.ThrowIfCancellationRequested();
            var path = ShardFile.PathOf(Run, shard);
            var facts = PartFacts.TryRead(path) ?? throw new IOException($"{path} vanished while the run was under way.");
            shards.Add(await ManifestShard.OfAsync(path, facts, token).ConfigureAwait(false));
        }

        var draft = new Manifest
        {
            Name = Run.Recipe.Name,
            Version = 0,
            Id = "",
            Recipe = RecipeWriter.ToJson(Run.Recipe, portable: true),
            Inputs = [.. Run.Inputs.Select((input, at) =>
                new ManifestInput(input.Source.Name, input.Input.Name, input.Input.Length, Run.InputHashes[at]))],
            Stages = Run.StageKeys,
            Funnel = summary.Funnel,
            SkippedRecords = summary.SkippedRecords,
            Texts = summary.Texts,
            Draw = summary.Draw,
            Totals = summary.Totals,
            Shards = shards,
        };
        Result = await new MixtureCatalog(Run.Lake).AddAsync(draft, ShardFile.Folder(Run)).ConfigureAwait(false);
        Clean();
    }

    private void Clean()
    {
        foreach (var folder in (ReadOnlySpan<string>)[ShardFile.Folder(Run), GatherStage.Folder(Run)])
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
