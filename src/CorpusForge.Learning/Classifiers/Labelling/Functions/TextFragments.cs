using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>Text of some length without sentences: lists, tables, labels.</summary>
[LabellingFunction("text-fragments", FeatureGroup.Shape, Label = 0)]
public sealed record TextFragments : LabellingFunction
{
    [Description("Characters from which that says something.")]
    [Range(0, 10_000_000)]
    public int Least { get; init; } = 250;

    [Description("Characters a full stop, from which it is no prose.")]
    [Range(0, 10_000_000)]
    public int PerSentence { get; init; } = 200;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Characters >= Least && page.View.Counts.Kuten * PerSentence <= page.Characters;
    }
}
