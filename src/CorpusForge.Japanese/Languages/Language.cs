namespace CorpusForge.Japanese.Languages;

/// <summary>What a text is written in, as far as its script tells.</summary>
public enum Language : byte
{
    /// <summary>No letters at all.</summary>
    None,

    /// <summary>Japanese.</summary>
    Japanese,

    /// <summary>Chinese, simplified or traditional.</summary>
    Chinese,

    /// <summary>Korean in hangul.</summary>
    Korean,

    /// <summary>English or another language of Latin letters, and program code.</summary>
    Latin,

    /// <summary>Two or more of the others, none of which prevails.</summary>
    Mixed,

    /// <summary>Another script: Cyrillic, Greek, Arabic, Thai.</summary>
    Other,
}
