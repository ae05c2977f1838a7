namespace CorpusForge.Core.Transforms;

/// <summary>To be filled.</summary>
[Transform("keep-kana-lines", Origin = "to be filled")]
public sealed record KeepKanaLines : ITransform
{
    public void Apply(PageDraft page) => ArgumentNullException.ThrowIfNull(page);
}
