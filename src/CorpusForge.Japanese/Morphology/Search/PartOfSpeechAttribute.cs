using Lucene.Net.Util;

namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>The part of speech.</summary>
public sealed class PartOfSpeechAttribute : Lucene.Net.Util.Attribute, IPartOfSpeechAttribute
{
    private Token? token;

    /// <inheritdoc/>
    public string? GetPartOfSpeech() => token?.GetPartOfSpeech();

    /// <inheritdoc/>
    public void SetToken(Token? token) => this.token = token;

    /// <inheritdoc/>
    public override void Clear() => token = null;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target) => ((IPartOfSpeechAttribute)target).SetToken(token);

    /// <inheritdoc/>
    public override void ReflectWith(IAttributeReflector reflector)
    {
        reflector.Reflect<IPartOfSpeechAttribute>("partOfSpeech", GetPartOfSpeech());
    }
}
