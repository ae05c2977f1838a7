using System.Text.Json;
using CorpusForge.Core.Filters;

namespace CorpusForge.Engine.Variants;

/// <summary>The family that a rule belongs to: measures of one kind, or the scores of models.</summary>
internal static class FilterFamily
{
    /// <summary>Name of the rule's family in kebab-case: that of the folder of its measure, <c>pages</c> for measures of none, <c>scores</c> for models.</summary>
    public static string Of(KeepRule rule) => MeasureCatalog.Find(rule.Column) is not { } measure ? "scores"
        : measure.Type.Namespace!.Split('.')[^1] is var folder && folder == "Filters" ? "pages"
        : JsonNamingPolicy.KebabCaseLower.ConvertName(folder);
}
