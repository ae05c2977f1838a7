using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>Hardly any main text.</summary>
[LabellingFunction("thin-text", FeatureGroup.Shape, Label = 0)]
public sealed record ThinText : LabellingFunction
{
    [Description("Characters up to which a page is thin.")]
    [Range(0, 10_000_000)]
    public int Most { get; init; } = 250;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Characters <= Most;
    }
}
