using System.ComponentModel.DataAnnotations;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Core.Recipes.Merging;

/// <summary>The variants of a merged recipe: overlays that change what is made of the pages, never what is read.</summary>
internal static class VariantSet
{
    /// <summary>What a variant may change.</summary>
    public static readonly IReadOnlyList<string> Keys = ["extract", "transforms", "scores", "tokenizer", "keep", "dedup", "decontaminate", "mixture"];

    /// <summary>What a variant's name looks like.</summary>
    public const string NamePattern = "^[a-z0-9][a-z0-9_-]{0,63}$";

    /// <summary>The names, in the order in which they were written.</summary>
    public static IReadOnlyList<string> Names(MapNode root) => root.Find("variants") switch
    {
        null => [],
        MapNode variants => [.. variants.Keys],
        var other => throw other.Refused("a map of names to what each changes"),
    };

    /// <summary>The recipe with a variant laid over it; without one the recipe alone.</summary>
    public static MapNode Apply(MapNode root, string? name)
    {
        var names = Names(root);
        var alone = root.Without("variants");
        if (name is null)
        {
            return alone;
        }

        var variant = (root.Find("variants") as MapNode)?.Find(name)
            ?? throw root.Error($"no variant '{name}'{NearestName.Hint(name, "variants", names)}");
        return RecipeMerge.Recipe(alone, Checked(name, variant)) with { Place = root.Place };
    }

    private static MapNode Checked(string name, RecipeNode variant)
    {
        if (!new RegularExpressionAttribute(NamePattern).IsValid(name))
        {
            throw variant.Error($"found '{name}'; allowed: names that match {NamePattern}");
        }

        var map = variant as MapNode ?? throw variant.Refused($"a map with {string.Join(", ", Keys)}");
        foreach (var (key, value) in map.Entries.Where(entry => !Keys.Contains(entry.Key)))
        {
            throw value.Error($"unknown key{NearestName.Hint(key, "known keys of a variant", Keys)}");
        }

        return map;
    }
}
