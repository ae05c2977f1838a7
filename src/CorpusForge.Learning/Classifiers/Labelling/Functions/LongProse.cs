using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>Long text in sentences of usual length.</summary>
[LabellingFunction("long-prose", FeatureGroup.Shape, Label = 1)]
public sealed record LongProse : LabellingFunction
{
    [Description("Characters of main text.")]
    [Range(0, 10_000_000)]
    public int Least { get; init; } = 1500;

    [Description("Sentences with a full stop.")]
    [Range(0, 10_000_000)]
    public int Sentences { get; init; } = 20;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Characters >= Least && page.View.Counts is { } counts && counts.Kuten >= Sentences && counts.SentenceCharacters <= 120.0 * counts.Kuten;
    }
}
