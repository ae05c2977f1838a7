using System.Text.Json;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// A measure of a run, with the recipe's settings where its rules give some. Every measure there is is taken of every page, whatever the recipe
/// keeps, so that another bound needs no new pass over the text; those on demand only where a rule asks for them.
/// </summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Measure">The measure with its settings.</param>
/// <param name="Key">Its settings and the version of its implementation.</param>
internal sealed record MeasurePlan(string Column, IMeasure Measure, string Key)
{
    private const int OnDemandVersion = 1;

    // What the choice between copies and the totals read, whatever the rules are.
    private const string Length = "characters";

    /// <summary>The measures taken of every page: all, or where nothing but verdicts is wanted those that they read.</summary>
    public static IReadOnlyList<MeasurePlan> Always(Recipe recipe) => Of(
        recipe, MeasureCatalog.All.Where(known => !known.Attribute.OnDemand && (!recipe.VerdictsAlone || IsRead(recipe, known.Name))));

    /// <summary>The measures on demand that a rule asks for.</summary>
    public static IReadOnlyList<MeasurePlan> OnDemand(Recipe recipe)
    {
        var asked = recipe.Rules.Select(rule => rule.Column).ToHashSet(StringComparer.Ordinal);
        return Of(recipe, MeasureCatalog.All.Where(known => known.Attribute.OnDemand && asked.Contains(known.Name)));
    }

    /// <summary>Both: the measures that a mixture's pages carry.</summary>
    public static IReadOnlyList<MeasurePlan> All(Recipe recipe) => [.. Always(recipe), .. OnDemand(recipe)];

    /// <summary>Key of the values on demand over documents of a key. Each measure has one of its own, so that recipes share what they have in common.</summary>
    public string OnDemandKey(string documents) =>
        new ContentKey("measure", OnDemandVersion).With("documents", documents).With(Column, Key).ToString();

    private static bool IsRead(Recipe recipe, string measure) => measure == Length || recipe.Rules.Any(rule => rule.Column == measure);

    private static IReadOnlyList<MeasurePlan> Of(Recipe recipe, IEnumerable<MeasureInfo> measures) => [.. measures.Select(known =>
    {
        var measure = recipe.Rules.FirstOrDefault(rule => rule.Column == known.Name)?.Measure ?? known.Create();

        // Its settings are all the state a measure has. JSON writes them alike in every culture.
        return new MeasurePlan(
            known.Name, measure, FormattableString.Invariant($"{known.Attribute.Version} {JsonSerializer.Serialize(measure, known.Type)}"));
    })];
}
