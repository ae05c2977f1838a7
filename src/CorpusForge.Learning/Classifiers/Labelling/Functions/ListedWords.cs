using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Learning.Classifiers.Labelling.Functions;

/// <summary>A function that speaks where enough different words of a list stand in the title or in the text.</summary>
public abstract record ListedWords : LabellingFunction
{
    private readonly EvidenceList list;

    /// <summary>A function over a list, with the counts of words that suffice by default.</summary>
    protected ListedWords(EvidenceList list, int title, int types) => (this.list, TitleTypes, Types) = (list, title, types);

    [Description("Different words in the title that suffice.")]
    [Range(1, 100)]
    public int TitleTypes { get; init; }

    [Description("Different words in the text that suffice.")]
    [Range(1, 100)]
    public int Types { get; init; }

    public override bool Speaks(PageEvidence page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.InTitle(list).Types >= TitleTypes || page.InText(list).Types >= Types;
    }
}
