using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Filters.Keywords;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>Enough different words of a file stand in title and text; a word of katakana touches no other katakana.</summary>
[LabellingFunction("keywords", FeatureGroup.Words)]
public sealed record Keywords : LabellingFunction
{
    [Description("Words, one a line; or a folder of such files.")]
    public required ListFile File { get; init; }

    [Description("Different words that suffice.")]
    [Range(1, 1000)]
    public int Types { get; init; } = 1;

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return KeywordLists.TrieOf(File).Count($"{page.Page.Title}\n{page.Page.Text}")[0].Types >= Types;
    }
}
