using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Runs;

/// <summary>The models that a command without a recipe asks, by what its user named.</summary>
public static class LooseScorers
{
    /// <summary>What names no model at all.</summary>
    public const string None = "none";

    /// <summary>
    /// Folders of the named models; paths start from the current directory. Where nothing is named, those that come with the program and are trained.
    /// Throws <see cref="RecipeException"/> for one that is not there.
    /// </summary>
    public static IReadOnlyList<string> Folders(IReadOnlyList<string> named)
    {
        ArgumentNullException.ThrowIfNull(named);
        var folder = Directory.GetCurrentDirectory();
        return named switch
        {
            [None] => [],
            [] => [.. ScorerFolder.BuiltIn.Select(name => ScorerFolder.Find(name, folder)).Where(ScorerFolder.HasModel)],
            _ => [.. named.Select(name => ScorerFolder.Find(name, folder)).Distinct(StringComparer.Ordinal)],
        };
    }
}
