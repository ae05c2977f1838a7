using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Core.Recipes.Merging;

/// <summary>Lays one recipe over another: what is above wins, key by key.</summary>
internal static class RecipeMerge
{
    private static readonly string[] BoundKeys = ["low", "high"];

    /// <summary>A whole recipe, or a variant, over a recipe. Rules that are off disappear.</summary>
    public static MapNode Recipe(MapNode below, MapNode above) => Overlay(below, above, removes: true);

    private static MapNode Overlay(MapNode below, MapNode above, bool removes)
    {
        var merged = below with { Place = above.Place };
        foreach (var (key, value) in above.Entries)
        {
            merged = merged.With(key, (key, below.Find(key), value) switch
            {
                ("transforms", var old, MapNode transforms) => ByName(old as MapNode ?? transforms with { Entries = [] }, transforms, removes, []),
                ("keep", var old, MapNode rules) => Rules(old as MapNode ?? rules with { Entries = [] }, rules, removes),
                ("variants", MapNode old, MapNode variants) => Variants(old, variants),
                (_, MapNode old, MapNode map) => Deep(old, map),
                _ => value,
            });
        }

        return merged;
    }

    /// <summary>A rule above brings its own bounds and keeps the settings of the measure that it does not name.</summary>
    public static MapNode Rules(MapNode below, MapNode above, bool removes) => ByName(below, above, removes, BoundKeys);

    /// <summary>Items by name: one above keeps the settings below that it does not name, save those given up; a new one comes last.</summary>
    public static MapNode ByName(MapNode below, MapNode above, bool removes, params string[] givenUp)
    {
        foreach (var (name, item) in above.Entries)
        {
            var old = below.Find(name);
            if (removes && item is ScalarNode { Switch: false })
            {
                below = old is null ? throw NothingToSwitchOff(item, name, below) : below.Without(name);
                continue;
            }

            var settings = (old as MapNode)?.Without(givenUp);
            below = below.With(name, settings is not null && item is MapNode map ? Deep(settings, map) with { Place = map.Place, Path = map.Path } : item);
        }

        return below;
    }

    /// <summary>The error of an <c>off</c> without a rule or transform to remove.</summary>
    public static RecipeException NothingToSwitchOff(RecipeNode item, string name, MapNode items)
    {
        var called = items.Path.EndsWith("transforms", StringComparison.Ordinal) ? "transform" : "rule";
        return item.Error($"off, but there is no such {called}{NearestName.Hint(name, called + "s", [.. items.Keys])}");
    }

    private static MapNode Variants(MapNode below, MapNode above)
    {
        foreach (var (name, variant) in above.Entries)
        {
            below = below.With(name, below.Find(name) is MapNode old && variant is MapNode map ? Overlay(old, map, removes: false) : variant);
        }

        return below;
    }

    private static MapNode Deep(MapNode below, MapNode above)
    {
        foreach (var (key, value) in above.Entries)
        {
            below = below.With(key, below.Find(key) is MapNode old && value is MapNode map ? Deep(old, map) : value);
        }

        return below;
    }
}
