using Lucene.Net.Util;

namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>How the word is inflected.</summary>
public interface IInflectionAttribute : IAttribute
{
    /// <summary>The conjugation type; null where there is none.</summary>
    string? GetInflectionType();

    /// <summary>The conjugation form; null where there is none.</summary>
    string? GetInflectionForm();

    /// <summary>Sets the word that is read from; null for none.</summary>
    void SetToken(Token? token);
}
