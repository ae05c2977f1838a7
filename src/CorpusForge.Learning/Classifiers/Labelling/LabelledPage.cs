using CorpusForge.Core.Documents;

namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>A page and its merged label.</summary>
public sealed record LabelledPage(Document Page, PageLabel Label)
{
    /// <summary>Whether the label says the page belongs to the class.</summary>
    public bool IsPositive => Label.Probability > 0.5;
}
