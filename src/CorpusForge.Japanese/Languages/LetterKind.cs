namespace CorpusForge.Japanese.Languages;

/// <summary>What a UTF-16 unit says about the language it stands in.</summary>
internal enum LetterKind : byte
{
    /// <summary>Digits and marks: nothing.</summary>
    Neutral,

    /// <summary>White space.</summary>
    Space,

    /// <summary>A Latin letter.</summary>
    Latin,

    /// <summary>Hiragana but の.</summary>
    Hiragana,

    /// <summary>の, which stands in Chinese names for decoration.</summary>
    No,

    /// <summary>Katakana of full or half width.</summary>
    Katakana,

    /// <summary>Hangul.</summary>
    Hangul,

    /// <summary>Bopomofo, which only Chinese has.</summary>
    Bopomofo,

    /// <summary>A letter of another script.</summary>
    Other,

    /// <summary>A Han character written alike everywhere, or rare everywhere.</summary>
    Shared,

    /// <summary>One that only Japanese has: 働, 込, 気, 広, 沢.</summary>
    OfJapanese,

    /// <summary>One that Japanese and traditional Chinese have: 東, 長, 語.</summary>
    NotSimplified,

    /// <summary>One that Japanese and simplified Chinese have: 国, 会, 学.</summary>
    NotTraditional,

    /// <summary>One that only Chinese has: 东, 图, 你, 這.</summary>
    OfChinese,

    /// <summary>One that traditional Chinese has, and Japanese only in old books: 氣, 圖, 廣.</summary>
    Old,

    /// <summary>A word of Chinese grammar that Japanese has only within compounds: 的, 是, 在, 了, 我, 也, 很.</summary>
    Particle,
}
