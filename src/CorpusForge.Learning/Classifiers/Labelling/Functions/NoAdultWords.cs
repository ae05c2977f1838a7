using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Core.Filters.Keywords;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>A text of some length without a single word for adults.</summary>
[LabellingFunction("no-adult-words", FeatureGroup.Words, Label = 0)]
public sealed record NoAdultWords : LabellingFunction
{
    [Description("Characters of main text from which that says something.")]
    [Range(0, 10_000_000)]
    public int Least { get; init; } = 400;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Characters >= Least && page.View.Keywords(KeywordList.Adult).Types == 0;
    }
}
