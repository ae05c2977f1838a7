using Lucene.Net.Util;

namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>The form under which a dictionary lists the word.</summary>
public interface IBaseFormAttribute : IAttribute
{
    /// <summary>The base form; null where it is the surface.</summary>
    string? GetBaseForm();

    /// <summary>Sets the word that is read from; null for none.</summary>
    void SetToken(Token? token);
}
