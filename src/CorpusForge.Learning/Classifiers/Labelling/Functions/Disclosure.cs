using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>The page says that it advertises.</summary>
[LabellingFunction("disclosure", FeatureGroup.Disclosures, Label = 1)]
public sealed record Disclosure : LabellingFunction
{
    [Description("Phrases that suffice.")]
    [Range(0, 10_000_000)]
    public int Least { get; init; } = 1;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Notices.Disclosures >= Least;
    }
}
