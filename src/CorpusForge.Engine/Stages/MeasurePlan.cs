using System.Text.Json;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// The measures of a run: every measure there is, with the recipe's settings where its rules give some. All are measured whatever the
/// recipe keeps, so that another bound needs no new pass over the text.
/// </summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Measure">The measure with its settings.</param>
/// <param name="Key">Its settings and the version of its implementation.</param>
internal sealed record MeasurePlan(string Column, IMeasure Measure, string Key)
{
    public static IReadOnlyList<MeasurePlan> Of(Recipe recipe) => [.. MeasureCatalog.All.Select(known =>
    {
        var measure = recipe.Rules.FirstOrDefault(rule => rule.Column == known.Name)?.Measure ?? known.Create();

        // Its settings are all the state a measure has. JSON writes them alike in every culture.
        return new MeasurePlan(
            known.Name, measure, FormattableString.Invariant($"{known.Attribute.Version} {JsonSerializer.Serialize(measure, known.Type)}"));
    })];
}
