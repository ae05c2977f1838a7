using System.ComponentModel;
using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>A measure of the recipes lies within bounds.</summary>
[LabellingFunction("measure", FeatureGroup.Shape, FeatureGroup.Words)]
public sealed record Measure : LabellingFunction
{
    private IMeasure? measure;

    [Description("The measure, by the name it has in recipes.")]
    public required string Of { get; init; }

    [Description("Smallest value at which it speaks; open when absent.")]
    public double? Low { get; init; }

    [Description("Largest value at which it speaks; open when absent.")]
    public double? High { get; init; }

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        measure ??= MeasureCatalog.Find(Of)!.Create();
        return new Bounds { Low = Low, High = High }.Hold(measure.Of(page.View));
    }

    public override string? Fault() => MeasureCatalog.Find(Of) is not { } known
            ? $"unknown measure{Core.Recipes.Nodes.NearestName.Hint(Of, "known measures", [.. MeasureCatalog.All.Select(each => each.Name)])}"
        : known.Create() is IChecked check && check.Fault() is { } fault ? $"{Of} needs settings of its own, which functions do not have: {fault}"
        : Low is null && High is null ? "found no bound; allowed: low, high or both"
        : Low > High ? "low is above high; allowed: low up to high"
        : null;
}
