using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Core.Transforms;

/// <summary>Writes the commas and full stops ，． of a page as 、。 where they outnumber those.</summary>
[Transform("unify-punctuation", Origin = "Swallow v1, phase 4")]
public sealed record UnifyPunctuation : ITransform
{
    public void Apply(PageDraft page)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.Text = PunctuationStyle.Unify(page.Text);
    }
}
