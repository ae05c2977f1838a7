using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Core.Filters.Keywords;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>Different words for adults stand in title and text; a word of katakana touches no other katakana.</summary>
[LabellingFunction("adult-word-types", FeatureGroup.Words, Label = 1)]
public sealed record AdultWordTypes : LabellingFunction
{
    [Description("Different words that suffice.")]
    [Range(0, 10_000_000)]
    public int Least { get; init; } = 3;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.View.Keywords(KeywordList.Adult).Types >= Least;
    }
}
