using System.Text.RegularExpressions;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>
/// What can be told of <c>scores</c> and of rules on scores before any model is opened. A rule on NAME-score brings the model NAME along; any
/// other column needs its model in <c>scores</c>.
/// </summary>
internal static partial class ScoreBinder
{
    /// <summary>Whether a rule's name can be that of a score.</summary>
    public static bool CanName(string name) => ColumnName().IsMatch(name);

    /// <summary>The bounds of a rule on a score; what values it can have is the model's to say.</summary>
    public static Bounds Bounds(MapNode map)
    {
        SettingsBinder.Bind(typeof(Bounds), map);
        return KeepBinder.Bounds(map, SettingsModel.KeysOf(typeof(Bounds)));
    }

    /// <summary>The error of a rule whose name is neither a measure nor a score.</summary>
    public static RecipeException Unknown(string name, RecipeNode node, IEnumerable<MeasureInfo> measures) =>
        node.Error($"unknown measure{NearestName.Hint(name, "known measures", [.. measures.Select(known => known.Name)])}");

    /// <summary>The recipe with the places of its scores. Throws for a rule that no model can have a column for, and for two models of one name.</summary>
    public static Recipe Check(Recipe recipe, MapNode root)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = (root.Find("scores") as ListNode)?.Items ?? [];
        foreach (var (entry, node) in recipe.Scores.Zip(entries))
        {
            if (places.Keys.Any(known => ScorerName.Of(known) == ScorerName.Of(entry)))
            {
                throw node.Error($"a second model named {ScorerName.Of(entry)}; the columns of both would have one name");
            }

            places[entry] = $"{node.Place}: {node.Path}";
        }

        foreach (var rule in recipe.Keep.Where(rule => rule.IsScore))
        {
            var node = root.Nearest("keep", rule.Name);
            if (rule.Name != TokenRules.Column && ScorerName.OfColumn(rule.Name) is null && (recipe.Scores.Count == 0 || IsNearMeasure(rule.Name)))
            {
                throw Unknown(rule.Name, node, MeasureCatalog.All);
            }

            places[rule.Name] = $"{node.Place}: {node.Path}";
        }

        return recipe with { ScorePlaces = places };
    }

    private static bool IsNearMeasure(string name) => NearestName.Of(name, [.. MeasureCatalog.All.Select(known => known.Name)]) is not null;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex ColumnName();
}
