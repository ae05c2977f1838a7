using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>Many links go through redirectors, behind which partner links are hidden.</summary>
[LabellingFunction("redirector-links", FeatureGroup.Links, Label = 1)]
public sealed record RedirectorLinks : LabellingFunction
{
    [Description("Links that suffice.")]
    [Range(0, 10_000_000)]
    public int Least { get; init; } = 3;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Page.Links.Redirectors >= Least;
    }
}
