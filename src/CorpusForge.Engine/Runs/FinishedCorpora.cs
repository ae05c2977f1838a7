using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Runs;

/// <summary>Finds the finished corpora that a recipe's new pages are deduplicated against.</summary>
internal static class FinishedCorpora
{
    /// <summary>Their parts, in the order of the recipe; throws <see cref="RecipeException"/> for one that is not there or cannot be compared.</summary>
    public static IReadOnlyList<FinishedPart> Find(Recipe recipe, LakeFolder lake)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        return [.. recipe.Dedup.Against.SelectMany(name => PartsOf(name, recipe, lake)).DistinctBy(part => part.Verdicts)];
    }

    private static IReadOnlyList<FinishedPart> PartsOf(string entry, Recipe recipe, LakeFolder lake)
    {
        // The version must be said: the newest of a name would be another after this very run.
        var catalog = new MixtureCatalog(lake);
        if (MixtureReference.TryParse(entry) is not { Version: { } version, Name: var name })
        {
            throw Refuse(recipe, entry, "say which version, as NAME@vN");
        }

        var versions = catalog.Versions(name);
        if (!versions.Contains(version))
        {
            throw Refuse(recipe, entry, versions.Count == 0
                ? $"there is no mixture '{name}' in '{lake.Root}'; `corpusforge mix list` shows those there are"
                : $"'{name}' has no version {version}; its versions are {string.Join(", ", versions)}");
        }

        var index = CorpusIndex.TryRead(lake, catalog.Load(name, version))
            ?? throw Refuse(recipe, entry, "what its run left beside its verdicts is gone; run its recipe again in this lake");
        if (index.Signatures != SignatureColumns.SettingsOf(recipe))
        {
            throw Refuse(recipe, entry, $"its signatures ({index.Signatures}) are not those of this recipe ({SignatureColumns.SettingsOf(recipe)}); give dedup.near the same settings in both, or run its recipe again");
        }

        var missing = index.Parts.SelectMany(part => (string[])[part.Signatures, part.Verdicts]).FirstOrDefault(path => PartFacts.TryRead(path) is null);
        return missing is null ? index.Parts : throw Refuse(recipe, entry, $"'{missing}' is missing or cut; run its recipe again in this lake");
    }

    private static RecipeException Refuse(Recipe recipe, string entry, string why) => new($"{recipe.AgainstPlace}: '{entry}': {why}.");
}
