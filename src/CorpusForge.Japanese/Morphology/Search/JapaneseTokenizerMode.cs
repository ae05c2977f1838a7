namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>How long words are treated, as Kuromoji does.</summary>
public enum JapaneseTokenizerMode
{
    /// <summary>The cheapest path as it is.</summary>
    NORMAL,

    /// <summary>Long words are split where their parts are words; the long word is kept beside its first part.</summary>
    SEARCH,

    /// <summary>As SEARCH, and unknown words become single characters.</summary>
    EXTENDED,
}
