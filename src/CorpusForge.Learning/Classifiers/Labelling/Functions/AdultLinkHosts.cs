using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>The page links to hosts for adults.</summary>
[LabellingFunction("adult-link-hosts", FeatureGroup.Links, Label = 1)]
public sealed record AdultLinkHosts : LabellingFunction
{
    [Description("Links that suffice.")]
    [Range(0, 10_000_000)]
    public int Least { get; init; } = 1;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Page.Links.Adult >= Least;
    }
}
