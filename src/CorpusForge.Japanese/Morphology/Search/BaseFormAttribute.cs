using Lucene.Net.Util;

namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>The form under which a dictionary lists the word.</summary>
public sealed class BaseFormAttribute : Lucene.Net.Util.Attribute, IBaseFormAttribute
{
    private Token? token;

    /// <inheritdoc/>
    public string? GetBaseForm() => token?.GetBaseForm();

    /// <inheritdoc/>
    public void SetToken(Token? token) => this.token = token;

    /// <inheritdoc/>
    public override void Clear() => token = null;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target) => ((IBaseFormAttribute)target).SetToken(token);

    /// <inheritdoc/>
    public override void ReflectWith(IAttributeReflector reflector)
    {
        reflector.Reflect<IBaseFormAttribute>("baseForm", GetBaseForm());
    }
}
