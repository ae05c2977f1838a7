using Lucene.Net.Util;

namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>How the word is inflected.</summary>
public sealed class InflectionAttribute : Lucene.Net.Util.Attribute, IInflectionAttribute
{
    private Token? token;

    /// <inheritdoc/>
    public string? GetInflectionType() => token?.GetInflectionType();

    /// <inheritdoc/>
    public string? GetInflectionForm() => token?.GetInflectionForm();

    /// <inheritdoc/>
    public void SetToken(Token? token) => this.token = token;

    /// <inheritdoc/>
    public override void Clear() => token = null;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target) => ((IInflectionAttribute)target).SetToken(token);

    /// <inheritdoc/>
    public override void ReflectWith(IAttributeReflector reflector)
    {
        reflector.Reflect<IInflectionAttribute>("inflectionType", GetInflectionType());
        reflector.Reflect<IInflectionAttribute>("inflectionForm", GetInflectionForm());
    }
}
