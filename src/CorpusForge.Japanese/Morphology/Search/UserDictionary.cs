namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>Kuromoji's user dictionary. There is none here: null is all that can be passed, and the type lets calls written for Kuromoji compile.</summary>
public sealed class UserDictionary
{
    private UserDictionary()
    {
    }
}
