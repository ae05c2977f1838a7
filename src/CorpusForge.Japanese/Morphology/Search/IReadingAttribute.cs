using Lucene.Net.Util;

namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>How the word is read.</summary>
public interface IReadingAttribute : IAttribute
{
    /// <summary>The reading in katakana; null for an unknown word.</summary>
    string? GetReading();

    /// <summary>The pronunciation in katakana; null for an unknown word.</summary>
    string? GetPronunciation();

    /// <summary>Sets the word that is read from; null for none.</summary>
    void SetToken(Token? token);
}
