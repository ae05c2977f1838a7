using System.Text.Json.Nodes;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Runs;

/// <summary>
/// Scores the documents that a lake holds, without a recipe: those of one version of a mixture, or all. The parts it writes are those that a run
/// with this model looks for, and finds then.
/// </summary>
public static class LakeScoring
{
    private static readonly string[] TextKeys = ["paragraphs", "substrings"];
    private static readonly string[] ReadingKeys = ["sources", "extract", "transforms", "dedup", "decontaminate"];

    /// <summary>What came of it.</summary>
    /// <param name="Model">Name of the model.</param>
    /// <param name="Hash">Its hash.</param>
    /// <param name="Parts">Parts of documents.</param>
    /// <param name="Reused">Those whose scores were there already.</param>
    /// <param name="Scores">The distribution of each column over all of them.</param>
    public sealed record Result(string Model, string Hash, int Parts, int Reused, IReadOnlyList<ScoreDistribution> Scores);

    private sealed record Part(string Documents, string Scores);

    /// <summary>
    /// Scores by the model of a folder. Throws <see cref="RecipeException"/> where the lake does not hold the documents of the version any more.
    /// </summary>
    public static async Task<Result> RunAsync(LakeFolder lake, Manifest? version, string folder, int workers, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(lake);
        CorpusRun.RefuseInvariantMode();
        var plan = ScorePlan.Open(folder);
        var keys = version is null ? AllKeys(lake) : KeysOf(lake, version);
        var parts = keys.SelectMany(key => Numbers(lake, key).Select(number => new Part(lake.PartPath("documents", key, number), plan.PathOf(lake, key, number)))).ToList();
        var missing = parts.Where(part => PartFacts.TryRead(part.Scores) is null).ToList();
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = token };
        await Parallel.ForEachAsync(missing, options, async (part, stop) => await ScorePass.RunAsync(
            lake, new PageFeatures(), part.Documents, [(plan, part.Scores)], new StageProgress(), stop).ConfigureAwait(false)).ConfigureAwait(false);
        return new Result(plan.Scorer.Name, plan.Scorer.Hash, parts.Count, parts.Count - missing.Count, await CountAsync(plan.Scorer, parts).ConfigureAwait(false));
    }

    private static async Task<IReadOnlyList<ScoreDistribution>> CountAsync(IPageScorer scorer, IReadOnlyList<Part> parts)
    {
        var counters = scorer.Columns.Select(column => new ScoreCounter(column)).ToList();
        foreach (var part in parts)
        {
            await using var table = await TableReader.OpenPartAsync(part.Scores).ConfigureAwait(false);
            for (var group = 0; group < table.Groups; group++)
            {
                foreach (var counter in counters)
                {
                    Array.ForEach(await table.ValuesAsync<double>(group, counter.Column.Name).ConfigureAwait(false), counter.Add);
                }
            }
        }

        return [.. counters.Select(counter => counter.Build())];
    }

    private static IReadOnlyList<string> AllKeys(LakeFolder lake) => Directory.Exists(Path.Combine(lake.Root, "documents"))
        ? [.. Directory.EnumerateDirectories(Path.Combine(lake.Root, "documents")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)]
        : [];

    // The manifest holds what the keys of the documents follow from; that they lead to parts in this lake, and to all of them, the key over all parts tells.
    private static IReadOnlyList<string> KeysOf(LakeFolder lake, Manifest version)
    {
        var recipe = Reading(version, lake.Root);
        var sources = recipe.Sources.ToDictionary(source => source.Name, StringComparer.Ordinal);
        var keys = DocumentKeys.Of(recipe, [.. version.Inputs.Select(input => (sources[input.Source], input.Name, input.Sha256))]).Select(key => key.Documents).ToList();
        return DocumentKeys.Combine(keys.SelectMany(key => Numbers(lake, key).Select(_ => key))) == version.Stages["documents"]
            ? [.. keys.Distinct(StringComparer.Ordinal)]
            : throw new RecipeException(
                $"The documents of {version.Name}@v{version.Version:d4} are not all in this lake, or another version of the program made them. Run its recipe again here.");
    }

    // What says how pages are read; rules may name lists of which a manifest only keeps the hash.
    private static Recipe Reading(Manifest version, string folder)
    {
        var json = new JsonObject(ReadingKeys.Select(key => KeyValuePair.Create(key, version.Recipe[key]?.DeepClone())))
        {
            ["name"] = "reading",
        };
        foreach (var input in json["sources"]!.AsArray().Concat((json["decontaminate"] as JsonObject)?["sets"]?.AsArray() ?? []))
        {
            input!["path"] = ".";
        }

        // Of deduplication only what changes texts: which copies stayed, by whose score and against which version, is no part of reading. How much memory
        // there was is no part of a manifest; a group of pages that needed much must not be refused for it.
        if (json["dedup"] is JsonObject dedup)
        {
            json["dedup"] = new JsonObject(TextKeys.Select(key => KeyValuePair.Create(key, dedup[key]?.DeepClone()))) { ["memory"] = "1 TiB" };
        }

        var recipe = RecipeLoader.Parse(json.ToJsonString(), folder, "manifest.json");
        return recipe with { Decontaminate = recipe.Decontaminate is { } sets ? sets with { Hash = version.Stages["evaluation"] } : null };
    }

    private static IEnumerable<int> Numbers(LakeFolder lake, string key)
    {
        for (var number = 0; PartFacts.TryRead(lake.PartPath("documents", key, number)) is not null; number++)
        {
            yield return number;
        }
    }
}
