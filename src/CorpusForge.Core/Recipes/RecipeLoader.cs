using CorpusForge.Core.Recipes.Binding;
using CorpusForge.Core.Recipes.Merging;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Core.Recipes;

/// <summary>
/// Reads recipes. Whatever is wrong with one ends in a single <see cref="RecipeException"/> that names file, line, key, what was found,
/// what is allowed and the nearest known name.
/// </summary>
public static class RecipeLoader
{
    /// <summary>The recipe of a file, with what it extends, a variant laid over it and overrides (<c>a.b=v</c>) as the last word.</summary>
    /// <remarks>Without overrides the recipe's other variants are checked too, so that a slip in one does not wait for its first run.</remarks>
    public static Recipe Load(string path, IReadOnlyList<string> overrides, string? variant = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(overrides);
        return Build(RecipeChain.OfFile(path), Path.GetDirectoryName(Path.GetFullPath(path))!, overrides, variant);
    }

    /// <summary>The recipe of a text, as if it were a file of that name in the folder.</summary>
    public static Recipe Parse(
        string text, string folder, string name = "recipe.yaml", IReadOnlyList<string>? overrides = null, string? variant = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Build(RecipeChain.OfText(text, name, Path.GetFullPath(folder)), Path.GetFullPath(folder), overrides ?? [], variant);
    }

    /// <summary>The names of a recipe's variants, inherited ones first; empty when it has none.</summary>
    public static IReadOnlyList<string> Variants(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return VariantSet.Names(RecipeChain.OfFile(path));
    }

    private static Recipe Build(MapNode root, string folder, IReadOnlyList<string> overrides, string? variant)
    {
        var asked = overrides.Aggregate(VariantSet.Apply(root, variant), Override.Apply);
        var recipe = RecipeBinder.Bind(asked, folder);
        foreach (var other in overrides.Count == 0 ? VariantSet.Names(root) : [])
        {
            RecipeBinder.Bind(VariantSet.Apply(root, other), folder);
        }

        return variant is null ? recipe : recipe with { Name = $"{recipe.Name}.{variant}" };
    }
}
