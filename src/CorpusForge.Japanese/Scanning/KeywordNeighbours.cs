namespace CorpusForge.Japanese.Scanning;

/// <summary>What must not touch a keyword for it to be a word of its own.</summary>
internal enum KeywordNeighbours : byte
{
    /// <summary>Nothing is forbidden.</summary>
    Any,

    /// <summary>A word of katakana touches no katakana: サック is none in リュックサック.</summary>
    NoKatakana,

    /// <summary>A word of ASCII touches no ASCII letter or digit.</summary>
    NoLatin,
}
