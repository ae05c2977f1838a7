using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>
/// Turns the merged <c>keep</c> into rules: a measure with its settings, and bounds that its values can reach. A name that is no measure may be
/// a model's score; <see cref="ScoreBinder"/> says whether the recipe has a model for it.
/// </summary>
internal static class KeepBinder
{
    private static readonly string[] BoundKeys = ["low", "high"];

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<KeepRule> Bind(MapNode keep, IReadOnlyList<MeasureInfo> measures) =>
        [.. keep.Entries.Select(entry => Rule(entry.Key, entry.Value, measures))];

    /// <summary>The keys low and high, limited to the values that a measure can have.</summary>
    public static IEnumerable<SettingsKey> BoundsOf(MeasureInfo measure) => SettingsModel.KeysOf(typeof(Bounds))
        .Select(key => key with { Limits = new Limits(measure.Attribute.Least, measure.Attribute.Most) });

    private static KeepRule Rule(string name, RecipeNode node, IReadOnlyList<MeasureInfo> measures)
    {
        var measure = measures.FirstOrDefault(known => known.Name == name);
        if (measure is null && !ScoreBinder.CanName(name))
        {
            throw ScoreBinder.Unknown(name, node, measures);
        }

        var map = node as MapNode ?? throw node.Refused("a map with low, high or both; off removes an inherited rule");
        var settings = measure is null ? null : (IMeasure)SettingsBinder.Bind(measure.Type, map, BoundKeys);
        if (settings is IChecked check && check.Fault() is { } fault)
        {
            throw node.Error(fault);
        }

        return new KeepRule(name, settings, measure is null ? ScoreBinder.Bounds(map) : Bounds(map, BoundsOf(measure)));
    }

    /// <summary>The bounds of a rule, each within the limits of its key.</summary>
    public static Bounds Bounds(MapNode map, IEnumerable<SettingsKey> keys)
    {
        var bounds = new Bounds();
        foreach (var key in keys)
        {
            if (map.Find(key.Name) is { } value)
            {
                key.Property.SetValue(bounds, SettingsBinder.Value(key, value));
            }
        }

        if (bounds is { Low: null, High: null })
        {
            throw map.Error("found no bound; allowed: low, high or both");
        }

        return bounds.Low > bounds.High
            ? throw map.Find("low")!.Error($"low {ScalarKind.ShowNumber(bounds.Low.Value)} is above high {ScalarKind.ShowNumber(bounds.High.Value)}; allowed: low up to high")
            : bounds;
    }
}
