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
                ("keep", var old, MapNode rules) => Rules(old as MapNode ?? rules with { Entries = [] }, rules, removes),
                ("variants", MapNode old, MapNode variants) => Variants(old, variants),
                (_, MapNode old, MapNode map) => Deep(old, map),
                _ => value,
            });
        }

        return merged;
    }

    /// <summary>A rule above brings its own bounds and keeps the settings of the measure that it does not name.</summary>
    public static MapNode Rules(MapNode below, MapNode above, bool removes)
    {
        foreach (var (measure, rule) in above.Entries)
        {
            var old = below.Find(measure);
            if (removes && rule is ScalarNode { Switch: false })
            {
                below = old is null ? throw NothingToSwitchOff(rule, measure, below) : below.Without(measure);
                continue;
            }

            var settings = (old as MapNode)?.Without(BoundKeys);
            below = below.With(measure, settings is not null && rule is MapNode map ? Deep(settings, map) with { Place = map.Place, Path = map.Path } : rule);
        }

        return below;
    }

    /// <summary>The error of an <c>off</c> without a rule to remove.</summary>
    public static RecipeException NothingToSwitchOff(RecipeNode rule, string measure, MapNode rules) =>
        rule.Error($"off, but there is no such rule{NearestName.Hint(measure, "rules", [.. rules.Keys])}");

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
