namespace CorpusForge.Core.Transforms;

/// <summary>To be filled.</summary>
[Transform("strip-navigation", Origin = "to be filled")]
public sealed record StripNavigation : ITransform
{
    public void Apply(PageDraft page) => ArgumentNullException.ThrowIfNull(page);
}
