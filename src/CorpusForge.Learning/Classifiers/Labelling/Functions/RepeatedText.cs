using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Core.Filters.LineShape;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>Lines or long runs of characters come again and again.</summary>
[LabellingFunction("repeated-text", FeatureGroup.Shape, Label = 0)]
public sealed record RepeatedText : LabellingFunction
{
    private static readonly DuplicateLineCharacterRatio DuplicateLines = new();

    [Description("Share of characters in repeated lines, 0 to 1.")]
    [Range(0.0, 1.0)]
    public double Lines { get; init; } = 0.3;

    [Description("Share of 10-grams that occur more than once, 0 to 1.")]
    [Range(0.0, 1.0)]
    public double Grams { get; init; } = 0.4;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return DuplicateLines.Of(page.View) >= Lines || page.View.Repetition.RepeatedShare(10) >= Grams;
    }
}
