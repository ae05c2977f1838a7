namespace CorpusForge.Core.Transforms;

/// <summary>To be filled.</summary>
[Transform("cut-footer", Origin = "to be filled")]
public sealed record CutFooter : ITransform
{
    public void Apply(PageDraft page) => ArgumentNullException.ThrowIfNull(page);
}
