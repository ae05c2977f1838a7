using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>Most outgoing links are marked as sponsored, or as not to be followed.</summary>
[LabellingFunction("sponsored-links", FeatureGroup.Links, Label = 1)]
public sealed record SponsoredLinks : LabellingFunction
{
    [Description("Marked links that suffice.")]
    [Range(0, 10_000_000)]
    public int Least { get; init; } = 3;

    [Description("Share of the outgoing links, 0 to 1.")]
    [Range(0.0, 1.0)]
    public double Share { get; init; } = 0.5;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Page.Links.Sponsored >= Least && page.Page.Links.Sponsored >= Share * page.Page.Links.External;
    }
}
