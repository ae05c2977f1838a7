namespace CorpusForge.Japanese.Morphology;

/// <summary>The first level of IPADIC's parts of speech.</summary>
public enum WordClass
{
    /// <summary>A first level that IPADIC does not have.</summary>
    Unknown,

    /// <summary>名詞</summary>
    Noun,

    /// <summary>動詞</summary>
    Verb,

    /// <summary>形容詞</summary>
    Adjective,

    /// <summary>副詞</summary>
    Adverb,

    /// <summary>連体詞</summary>
    Adnominal,

    /// <summary>接続詞</summary>
    Conjunction,

    /// <summary>助詞</summary>
    Particle,

    /// <summary>助動詞</summary>
    AuxiliaryVerb,

    /// <summary>接頭詞</summary>
    Prefix,

    /// <summary>感動詞</summary>
    Interjection,

    /// <summary>フィラー</summary>
    Filler,

    /// <summary>記号</summary>
    Symbol,

    /// <summary>その他</summary>
    Other,
}
