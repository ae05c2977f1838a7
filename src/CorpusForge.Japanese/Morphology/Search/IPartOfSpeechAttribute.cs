using Lucene.Net.Util;

namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>The part of speech.</summary>
public interface IPartOfSpeechAttribute : IAttribute
{
    /// <summary>Its levels with hyphens between.</summary>
    string? GetPartOfSpeech();

    /// <summary>Sets the word that is read from; null for none.</summary>
    void SetToken(Token? token);
}
