using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>The page links to affiliate services, or embeds what they serve.</summary>
[LabellingFunction("link-hosts", FeatureGroup.Links, Label = 1)]
public sealed record LinkHosts : LabellingFunction
{
    [Description("Links and embedded boxes that suffice.")]
    [Range(0, 10_000_000)]
    public int Least { get; init; } = 1;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Page.Links.Affiliate + page.Page.Links.Embedded >= Least;
    }
}
