using Lucene.Net.Util;

namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>How the word is read.</summary>
public sealed class ReadingAttribute : Lucene.Net.Util.Attribute, IReadingAttribute
{
    private Token? token;

    /// <inheritdoc/>
    public string? GetReading() => token?.GetReading();

    /// <inheritdoc/>
    public string? GetPronunciation() => token?.GetPronunciation();

    /// <inheritdoc/>
    public void SetToken(Token? token) => this.token = token;

    /// <inheritdoc/>
    public override void Clear() => token = null;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target) => ((IReadingAttribute)target).SetToken(token);

    /// <inheritdoc/>
    public override void ReflectWith(IAttributeReflector reflector)
    {
        reflector.Reflect<IReadingAttribute>("reading", GetReading());
        reflector.Reflect<IReadingAttribute>("pronunciation", GetPronunciation());
    }
}
