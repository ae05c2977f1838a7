using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>Many prices for the length of the text.</summary>
[LabellingFunction("price-density", FeatureGroup.Marks, Label = 1)]
public sealed record PriceDensity : LabellingFunction
{
    [Description("Prices that suffice.")]
    [Range(0, 10_000_000)]
    public int Least { get; init; } = 8;

    [Description("Prices a thousand characters.")]
    [Range(0.0, 1000.0)]
    public double PerThousand { get; init; } = 3;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return MarkCounts.Of(page.Page.Text).Prices is var prices && prices >= Least && page.PerThousand(prices) >= PerThousand;
    }
}
