namespace CorpusForge.Core.Transforms;

/// <summary>To be filled.</summary>
[Transform("unify-punctuation", Origin = "to be filled")]
public sealed record UnifyPunctuation : ITransform
{
    public void Apply(PageDraft page) => ArgumentNullException.ThrowIfNull(page);
}
