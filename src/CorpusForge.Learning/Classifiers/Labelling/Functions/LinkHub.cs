using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>Much of the main text stands inside links.</summary>
[LabellingFunction("link-hub", FeatureGroup.Links, Label = 0)]
public sealed record LinkHub : LabellingFunction
{
    [Description("Share of the text, 0 to 1.")]
    [Range(0.0, 1.0)]
    public double Least { get; init; } = 0.4;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Page.Text.Length > 0 && page.Page.Links.TextCharacters >= Least * page.Page.Text.Length;
    }
}
