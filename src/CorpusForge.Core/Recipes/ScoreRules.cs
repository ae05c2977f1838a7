using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes.Binding;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Core.Recipes;

/// <summary>Checks a recipe's rules on scores against the columns of its models, once those are open.</summary>
public static class ScoreRules
{
    /// <summary>
    /// Throws <see cref="RecipeException"/>, with the place of the rule, where one asks for a column that no model has or states a bound that no
    /// score can reach.
    /// </summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="columns">Each column with the smallest and the largest value it can have.</param>
    public static void Check(Recipe recipe, IReadOnlyDictionary<string, (double Least, double Most)> columns)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(columns);
        foreach (var rule in recipe.Rules.Where(rule => rule.IsScore))
        {
            if (!columns.TryGetValue(rule.Column, out var range))
            {
                throw Unknown(recipe, rule.Name, columns.Keys);
            }

            var limits = new Limits(range.Least, range.Most);
            foreach (var (name, bound) in new[] { ("low", rule.Bounds.Low), ("high", rule.Bounds.High) })
            {
                if (bound is { } value && !limits.Hold(value))
                {
                    throw new RecipeException(
                        $"{Place(recipe, rule.Name)}.{name}: found '{ScalarKind.ShowNumber(value)}'; allowed: a number{limits.Describe(ScalarKind.ShowNumber)}");
                }
            }
        }
    }

    /// <summary>The error of a rule whose name is neither a measure nor one of the scores there can be.</summary>
    public static RecipeException Unknown(Recipe recipe, string rule, IEnumerable<string> scores)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        var known = scores.Order(StringComparer.Ordinal).ToList();
        var nearest = NearestName.Of(rule, [.. known, .. MeasureCatalog.All.Select(measure => measure.Name)]);
        return new RecipeException(
            $"{Place(recipe, rule)}: neither a measure nor a score of a model here; scores: {(known.Count == 0 ? "none" : string.Join(", ", known))}"
            + (nearest is null ? "" : $". Did you mean {nearest}?"));
    }

    private static string Place(Recipe recipe, string rule) => recipe.ScorePlaces.GetValueOrDefault(rule, $"keep.{rule}");
}
