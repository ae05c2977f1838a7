using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>A page of some length that leads to no other host.</summary>
[LabellingFunction("no-outgoing-links", FeatureGroup.Links, Label = 0)]
public sealed record NoOutgoingLinks : LabellingFunction
{
    [Description("Characters of main text from which that says something.")]
    [Range(0, 10_000_000)]
    public int Least { get; init; } = 1000;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Characters >= Least && page.Page.Links is { External: 0, Redirectors: 0, Embedded: 0 };
    }
}
